// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/courseplan.h"

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

} // namespace dayplus
