// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/courseplan.h"

#include "journal/futures.h"

namespace dayplus {

EntryQuery planQuery(Id patient)
{
    EntryQuery query;
    query.patient = patient;
    query.kinds = {Kind::Event, Kind::Span, Kind::Vaccine};
    return query;
}

Result<QList<Record>> courseWithPlan(const Journal &journal, Course course, const QList<EntryDraft> &rows)
{
    if (course.id.isNull())
        course.id = journal.newId();
    QList<Record> records{course};
    for (EntryDraft row : rows) {
        row.course = course.id;
        row.patient = course.patient;
        const Result<Entry> entry = journal.make(row);
        if (!entry)
            return entry.error();
        records.append(*entry);
    }
    return records;
}

QList<Record> courseMoved(const Journal &journal, Course course, const Moment &newDay0, const QList<PlanMove> &moves)
{
    course.day0 = newDay0;
    QList<Record> records{course};
    for (const PlanMove &move : moves)
        records.append(Entry::restored(move.entry, move.after, journal.author(), journal.now().toUTC()));
    return records;
}

QFuture<Result<Receipt>> relayCourse(Journal &journal, const Course &course, const PlanRelaid &relaid)
{
    QList<Record> records{course};
    for (const PlanMove &move : relaid.changed)
        records.append(Entry::restored(move.entry, move.after, journal.author(), journal.now().toUTC()));
    for (EntryDraft row : relaid.added) {
        row.course = course.id;
        row.patient = course.patient;
        const Result<Entry> entry = journal.make(row);
        if (!entry)
            return finished<Receipt>(entry.error());
        records.append(*entry);
    }
    QList<std::pair<RecordKind, Id>> removed;
    for (const Id &id : relaid.removed)
        removed.append({RecordKind::Entry, id});
    return journal.replaceAll(records, removed, QStringLiteral("course"));
}

QList<Id> unconfirmedOf(const QList<Entry> &entries, Id course)
{
    QList<Id> ids;
    for (const Entry &entry : entries) {
        if (entry->course == course && entry->state == State::Planned)
            ids.append(entry.id());
    }
    return ids;
}

EntryQuery unconfirmedQuery(Id patient)
{
    EntryQuery query;
    query.patient = patient;
    query.state = State::Planned;
    return query;
}

QFuture<Result<Receipt>> removeCourse(Journal &journal, Id course, const QList<Id> &unconfirmed)
{
    QList<std::pair<RecordKind, Id>> removed{{RecordKind::Course, course}};
    for (const Id &id : unconfirmed)
        removed.append({RecordKind::Entry, id});
    return journal.replaceAll({}, removed, QStringLiteral("remove"));
}

} // namespace dayplus
