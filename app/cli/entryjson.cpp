// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/entryjson.h"

#include "domain/recordwords.h"
#include "wording/days.h"
#include "wording/names.h"
#include "wording/values.h"

#include <QJsonDocument>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

/** The exact day number; only a day known to the day has one. */
std::optional<int> dayOf(const Entry &entry, const Desk &desk)
{
    const Moment &when = entry->when;
    if (when.precision < Precision::Day)
        return std::nullopt;
    const std::optional<QDate> day0 = desk.roster().day0For(entry->patient, when.date);
    if (!day0)
        return std::nullopt;
    return courseDay(when.date, *day0);
}

void insertText(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void insertId(QJsonObject &json, const QString &key, Id id)
{
    if (!id.isNull())
        json.insert(key, toText(id));
}

void insertValue(QJsonObject &json, const Value &value)
{
    json.insert(u"value"_s, QJsonValue::Null);
    if (const auto *quantity = std::get_if<Quantity>(&value)) {
        json.insert(u"value"_s, quantity->number.toString());
        insertText(json, u"unit"_s, quantity->unit);
        insertText(json, u"comparator"_s, words::of(words::kComparators, quantity->comparator));
    } else if (const auto *level = std::get_if<Level>(&value)) {
        json.insert(u"level"_s, QString(words::of(words::kLevels, *level)));
    } else if (const auto *text = std::get_if<QString>(&value)) {
        json.insert(u"text"_s, *text);
    }
}

void insertSource(QJsonObject &json, const Source &source)
{
    if (source.batch.isNull() && source.recordId.isEmpty() && source.file.isEmpty())
        return;
    QJsonObject from;
    insertId(from, u"batch"_s, source.batch);
    insertText(from, u"file"_s, source.file);
    insertText(from, u"record"_s, source.recordId);
    json.insert(u"source"_s, from);
}

void insertCodings(QJsonObject &json, const QList<Coding> &codings)
{
    QJsonArray array;
    for (const Coding &coding : codings) {
        QJsonObject one;
        insertText(one, u"system"_s, coding.system);
        insertText(one, u"code"_s, coding.code);
        insertText(one, u"display"_s, coding.display);
        array.append(one);
    }
    if (!array.isEmpty())
        json.insert(u"codings"_s, array);
}

/** What the code adds, as it is stored. */
QJsonValue factsJson(const Entry &entry)
{
    if (entry->facts.index() == 0)
        return {};
    const QJsonObject stored = QJsonDocument::fromJson(toJson(Record(entry))).object();
    return stored.value("facts"_L1);
}

} // namespace

QJsonObject entryJson(const Entry &entry, const Desk &desk)
{
    const EntryDraft &draft = entry.facts();
    QJsonObject json{{u"id"_s, toText(entry.id())},
                     {u"patient"_s, toText(draft.patient)},
                     {u"kind"_s, toText(draft.kind)},
                     {u"code"_s, draft.code},
                     {u"label"_s, itemLabel(draft, desk.catalogues())},
                     {u"title"_s, entryTitle(draft, desk.catalogues())},
                     {u"status"_s, QString(words::of(words::kStatuses, draft.status))},
                     {u"state"_s, QString(words::of(words::kStates, draft.state))},
                     {u"reporter"_s, QString(words::of(words::kReporters, draft.reporter))},
                     {u"enteredAt"_s, entry.enteredAt().toUTC().toString(Qt::ISODateWithMs)}};
    const QString when = toIso(draft.when);
    json.insert(u"when"_s, when.isEmpty() ? QJsonValue() : QJsonValue(when));
    const std::optional<int> day = dayOf(entry, desk);
    json.insert(u"dayNumber"_s, day ? QJsonValue(*day) : QJsonValue());
    if (draft.until)
        json.insert(u"until"_s, toIso(*draft.until));
    if (draft.ongoing)
        json.insert(u"ongoing"_s, true);
    insertText(json, u"zone"_s, draft.when.zone);
    insertText(json, u"given"_s, draft.when.given);
    insertValue(json, draft.value);
    insertText(json, u"note"_s, draft.note);
    insertId(json, u"group"_s, draft.group);
    insertId(json, u"course"_s, draft.course);
    insertId(json, u"author"_s, entry.author());
    insertText(json, u"authorName"_s, desk.personName(entry.author()));
    if (draft.sameAsYesterday)
        json.insert(u"sameAsYesterday"_s, true);
    insertCodings(json, draft.codings);
    if (const QJsonValue facts = factsJson(entry); facts.isObject())
        json.insert(u"facts"_s, facts);
    insertSource(json, draft.source);
    return json;
}

QString entryLine(const Entry &entry, const Desk &desk)
{
    const EntryDraft &draft = entry.facts();
    QStringList parts{toText(entry.id()), momentText(draft.when)};
    if (const std::optional<int> day = dayOf(entry, desk))
        parts << dayTitle(draft.when.date, draft.when.date.addDays(-*day));
    QString title = entryTitle(draft, desk.catalogues());
    if (draft.state != State::Happened)
        title += u" (%1)"_s.arg(stateName(draft.state));
    parts << title;
    const bool noteIsTitle = draft.kind == Kind::Note || draft.kind == Kind::Question;
    if (!draft.note.isEmpty() && !noteIsTitle)
        parts << firstLine(draft.note);
    return parts.join(u"  "_s);
}

} // namespace dayplus::cli
