// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sincelooked.h"

#include "journal/catchup.h"

#include <QJsonObject>

#include <algorithm>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

bool isBulk(const ChangeSet &set)
{
    return set.origin == ChangeSet::Origin::Import || set.origin == ChangeSet::Origin::Demo;
}

bool isMark(const HistoryRow &row)
{
    const auto *setting = row.after ? std::get_if<Setting>(&*row.after) : nullptr;
    return row.kind == RecordKind::Setting && (!setting || setting->key.startsWith(u"seen/"));
}


LookHalf halfOf(const QList<CatchUpDay> &days, const QString &code, QDate first, QDate last)
{
    LookHalf half;
    QList<int> answers;
    for (const CatchUpDay &day : days) {
        if (day.day < first || day.day > last || !day.hospital.isNull() || day.stay)
            continue;
        ++half.ofDays;
        if (const auto said = day.answers.constFind(code); said != day.answers.constEnd() && said->answer >= 0)
            answers.append(said->answer);
    }
    half.days = int(answers.size());
    if (answers.isEmpty())
        return half;
    std::sort(answers.begin(), answers.end());
    const qsizetype middle = answers.size() / 2;
    half.twice = answers.size() % 2 == 1 ? 2 * answers[middle] : answers[middle - 1] + answers[middle];
    return half;
}

} // namespace

QString seenSettingKey(Id person)
{
    return u"seen/"_s + person.toString(QUuid::WithoutBraces);
}

QJsonValue toJson(const LookMark &mark)
{
    return QJsonObject{{u"sequence"_s, mark.sequence}, {u"at"_s, mark.at.toUTC().toString(Qt::ISODate)}};
}

LookMark lookMarkFromJson(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    const LookMark mark{object.value("sequence"_L1).toInteger(-1), QDateTime::fromString(object.value("at"_L1).toString(), Qt::ISODate)};
    return mark.sequence >= 0 && mark.at.isValid() ? mark : LookMark();
}

SinceFold::SinceFold(Id me, QDateTime from) : m_me(me), m_from(std::move(from)) { }

void SinceFold::take(const QList<HistoryRow> &page)
{
    for (const HistoryRow &row : page) {
        m_last = std::max(m_last, row.sequence);
        const ChangeSet &set = row.changeSet;
        if ((m_from.isValid() && set.at < m_from) || isMark(row))
            continue;
        if (isBulk(set)) {
            if (m_imports.isEmpty() || m_imports.last().batch != set.id)
                m_imports.append({set.id, set.file, 0, set.at, set.undone, set.origin == ChangeSet::Origin::Demo});
            ++m_imports.last().records;
            continue;
        }
        const bool undoesImport = !set.of.isNull() && std::any_of(m_imports.begin(), m_imports.end(), [&](const LookedImport &i) { return i.batch == set.of; });
        if (undoesImport)
            continue; // the import itself says that it was taken back
        const bool first = !m_seen.contains(row.record);
        Seen &seen = m_seen[row.record];
        if (first)
            seen.made = set.origin == ChangeSet::Origin::Edit && set.title == u"add";
        seen.last = row;
        if (set.author != m_me || m_me.isNull()) {
            seen.byOthers = true;
            seen.author = set.author;
            seen.at = set.at;
        }
    }
}

QList<Id> SinceFold::records() const
{
    QList<const Seen *> told;
    for (const Seen &seen : m_seen)
        if (seen.byOthers)
            told.append(&seen);
    std::sort(told.begin(), told.end(), [](const Seen *a, const Seen *b) { return a->last.sequence > b->last.sequence; });
    QList<Id> ids;
    for (const Seen *seen : told.mid(0, kMostLooked))
        ids.append(seen->last.record);
    return ids;
}

int SinceFold::more() const
{
    const auto told = std::count_if(m_seen.begin(), m_seen.end(), [](const Seen &seen) { return seen.byOthers; });
    return std::max(0, int(told) - kMostLooked);
}

bool SinceFold::isNew(Id record) const
{
    return m_seen.value(record).made;
}

QList<LookedChange> SinceFold::changes(const QHash<Id, std::optional<Record>> &before) const
{
    QList<LookedChange> list;
    for (const Id &id : records()) {
        const Seen seen = m_seen.value(id);
        LookedChange change;
        change.kind = seen.last.kind;
        change.id = id;
        change.before = seen.made ? std::nullopt : before.value(id);
        change.after = seen.last.after;
        change.author = seen.author;
        change.at = seen.at;
        change.sequence = seen.last.sequence;
        change.erased = seen.last.erased;
        if (!change.before && !change.after)
            continue; // came and went
        if (change.before && change.after && *change.before == *change.after)
            continue; // changed and changed back
        change.what = !change.before ? LookedChange::What::New : !change.after ? LookedChange::What::Removed : LookedChange::What::Changed;
        if (change.what == LookedChange::What::Changed && change.kind == RecordKind::Entry) {
            change.parts = differences(std::get<Entry>(*change.before).facts(), std::get<Entry>(*change.after).facts());
            if (change.parts.isEmpty())
                continue;
        }
        list.append(change);
    }
    return list;
}

std::optional<Record> stateAt(const QList<HistoryRow> &history, qint64 sequence)
{
    std::optional<Record> state;
    for (const HistoryRow &row : history) {
        if (row.sequence > sequence)
            break;
        state = row.after;
    }
    return state;
}

QList<Field> differences(const EntryDraft &before, const EntryDraft &after)
{
    QList<Field> parts;
    const auto note = [&parts](Field field, bool differs) {
        if (differs)
            parts.append(field);
    };
    note(Field::Code, before.kind != after.kind || before.code != after.code || before.label != after.label);
    note(Field::When, before.when != after.when);
    note(Field::Until, before.until != after.until || before.ongoing != after.ongoing);
    note(Field::Value, !(before.value == after.value) || before.status != after.status);
    note(Field::State, before.state != after.state);
    note(Field::Reporter, before.reporter != after.reporter);
    note(Field::Facts, !(before.facts == after.facts) || before.attachments != after.attachments);
    note(Field::Note, before.note != after.note);
    return parts;
}

QList<LookTrend> lookTrends(const QList<Entry> &entries, const QStringList &codes, QDate looked, QDate today, const QList<DayRange> &stays,
                            int rollOverHour)
{
    const QList<CatchUpDay> days = catchUpDays(entries, stays, codes, looked.addDays(-kLookTrendDays), today, rollOverHour);
    QList<LookTrend> trends;
    for (const QString &code : codes)
        trends.append({code, halfOf(days, code, looked.addDays(-kLookTrendDays), looked.addDays(-1)), halfOf(days, code, looked, today)});
    return trends;
}

} // namespace dayplus
