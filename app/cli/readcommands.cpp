// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/dueout.h"
#include "cli/entryjson.h"
#include "cli/recordjson.h"
#include "domain/recordwords.h"
#include "journal/dayview.h"
#include "journal/duelist.h"
#include "journal/futures.h"
#include "wording/days.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

QStringList listOf(const QString &commaSeparated)
{
    return commaSeparated.split(u',', Qt::SkipEmptyParts);
}

Outcome narrowTime(EntryQuery &query, const Arguments &a, const Desk &desk)
{
    const Id counted = desk.dayZeroPatient(query.patient);
    if (a.has("from"_L1)) {
        const Answer<Moment> from = desk.moment(a.value("from"_L1), "from"_L1, counted);
        if (!from)
            return from.refusal();
        query.fromDay = from->wallDay();
    }
    if (a.has("to"_L1)) {
        const Answer<Moment> to = desk.moment(a.value("to"_L1), "to"_L1, counted);
        if (!to)
            return to.refusal();
        query.toDay = to->lastDay().toJulianDay();
    }
    return ended();
}

Outcome narrowState(EntryQuery &query, const Arguments &a, const Desk &desk)
{
    if (a.has("state"_L1)) {
        const auto state = std::find(words::kStates.begin(), words::kStates.end(), a.value("state"_L1));
        if (state == words::kStates.end())
            return WrongUse{u"--state is planned, happened or cancelled."_s};
        query.state = State(state - words::kStates.begin());
    }
    if (!a.has("due"_L1))
        return ended();
    if (a.has("state"_L1))
        return WrongUse{u"--due already means planned: please leave --state out."_s};
    query.state = State::Planned;
    if (!query.toDay)
        query.toDay = desk.now().date().toJulianDay();
    return ended();
}

} // namespace

Answer<EntryQuery> queryFrom(const Arguments &a, const Desk &desk)
{
    EntryQuery query;
    const Answer<Id> patient = desk.patientOrAll(a);
    if (!patient)
        return patient.refusal();
    query.patient = *patient;
    for (const QString &name : listOf(a.value("kind"_L1))) {
        const std::optional<Kind> kind = kindFromText(name);
        if (!kind)
            return WrongUse{u"There is no kind %1."_s.arg(name)};
        query.kinds << *kind;
    }
    query.codes = listOf(a.value("code"_L1));
    query.search = a.value("search"_L1);
    query.newestFirst = a.has("newest"_L1);
    if (const Outcome time = narrowTime(query, a, desk); !time)
        return time.refusal();
    if (const Outcome state = narrowState(query, a, desk); !state)
        return state.refusal();
    return query;
}

namespace {

/** What narrows entries by day, code or words speaks of entries only, not of times that are due. */
bool asksForTimes(const Arguments &a)
{
    return a.has("due"_L1) && !a.has("from"_L1) && !a.has("to"_L1) && !a.has("code"_L1) && !a.has("search"_L1);
}

} // namespace

Outcome entries(Call &call)
{
    const Answer<int> limit = call.arguments.number("limit"_L1, -1, 1, 10'000'000);
    if (!limit)
        return limit.refusal();
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<EntryQuery> query = queryFrom(call.arguments, desk);
    if (!query)
        return query.refusal();
    const bool timesToo = asksForTimes(call.arguments);
    const QDate today = desk.now().date();
    int left = *limit, older = 0;
    call.console.beginArray();
    const Done read = forEachPage(desk.store(), *query, [&](const QList<Entry> &page) {
        for (const Entry &entry : page) {
            if (timesToo && isOlderPlan(entry, today)) {
                ++older;
                continue;
            }
            if (timesToo && !isTask(entry))
                continue;
            if (left-- == 0)
                return false;
            if (call.console.isJson())
                call.console.element(entryJson(entry, desk));
            else
                call.console.line(entryLine(entry, desk));
        }
        return true;
    });
    if (older > 0)
        sayOlder(call, older, today.addDays(-kDueDays - 1));
    const Outcome times = read && timesToo ? sayDueTimes(call, desk, query->patient, query->kinds) : ended();
    call.console.endArray();
    if (!read)
        return read.error();
    return times;
}

namespace {

QString what(const HistoryRow &row, bool isFirst)
{
    if (row.erased)
        return u"erased"_s;
    if (!row.after)
        return u"removed"_s;
    return isFirst ? u"added"_s : u"amended"_s;
}

QString originText(ChangeSet::Origin origin)
{
    switch (origin) {
    case ChangeSet::Origin::Edit: return u"edit"_s;
    case ChangeSet::Origin::Import: return u"import"_s;
    case ChangeSet::Origin::Undo: return u"undo"_s;
    case ChangeSet::Origin::Redo: return u"redo"_s;
    case ChangeSet::Origin::Demo: return u"demo"_s;
    }
    return {};
}

QJsonObject recordJson(const Record &record, const Desk &desk)
{
    if (const auto *entry = std::get_if<Entry>(&record))
        return entryJson(*entry, desk);
    return json(record);
}

} // namespace

Outcome history(Call &call)
{
    const Answer<Id> id = idFrom(call.arguments.word(1));
    if (!id)
        return id.refusal();
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const auto rows = waitFor(desk.store().history(*id));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return Error{Fault::NotFound, {}, {}};
    call.console.beginArray();
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const HistoryRow &row = rows->at(i);
        const QString author = desk.personName(row.changeSet.author);
        QJsonObject json{{u"sequence"_s, row.sequence},
                         {u"what"_s, what(row, i == 0)},
                         {u"origin"_s, originText(row.changeSet.origin)},
                         {u"changeSet"_s, toText(row.changeSet.id)},
                         {u"at"_s, row.changeSet.at.toUTC().toString(Qt::ISODateWithMs)},
                         {u"record"_s, row.after ? QJsonValue(recordJson(*row.after, desk)) : QJsonValue()}};
        if (!author.isEmpty())
            json.insert(u"author"_s, author);
        call.console.element(json);
        QString line = u"%1  %2"_s.arg(row.changeSet.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), what(row, i == 0));
        if (!author.isEmpty())
            line += u" by "_s + author;
        if (const Entry *entry = row.after ? std::get_if<Entry>(&*row.after) : nullptr)
            line += u": "_s + entryLine(*entry, desk).section(u"  "_s, 1);
        call.console.line(line);
    }
    call.console.endArray();
    return ended();
}

} // namespace dayplus::cli
