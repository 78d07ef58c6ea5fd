// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exportfeed.h"

#include "journal/futures.h"

namespace dayplus {

Done ExportFeed::load()
{
    for (const RecordKind kind : {RecordKind::Patient, RecordKind::Person, RecordKind::Course, RecordKind::Medicine}) {
        const Result<QList<Record>> records = waitFor(m_store.records(kind));
        if (!records)
            return records.error();
        for (const Record &record : *records) {
            if (const auto *patient = std::get_if<Patient>(&record); patient && (m_options.patient.isNull() || patient->id == m_options.patient))
                m_patients.append(*patient);
            if (const auto *person = std::get_if<Person>(&record))
                m_persons.insert(person->id, person->name);
            if (const auto *course = std::get_if<Course>(&record))
                m_courses[course->patient].append(*course);
            if (const auto *medicine = std::get_if<Medicine>(&record); medicine && wants(*medicine))
                m_medicines.append(*medicine);
        }
    }
    return done();
}

bool ExportFeed::wants(const Medicine &medicine) const
{
    if (!m_options.patient.isNull() && medicine.patient != m_options.patient)
        return false;
    if (!m_options.items.isEmpty() && !m_options.items.contains(medicine.code))
        return false;
    const bool stopped = medicine.lastDose && medicine.lastDose->precision != Precision::Unknown;
    if (m_options.from && stopped && medicine.lastDose->lastDay() < *m_options.from)
        return false;
    return !m_options.to || medicine.steps.isEmpty() || medicine.steps.first().from.precision == Precision::Unknown
        || medicine.steps.first().from.date <= *m_options.to;
}

Done ExportFeed::each(const std::function<Done(const Entry &)> &take)
{
    EntryQuery query;
    query.patient = m_options.patient;
    query.codes = m_options.items;
    if (m_options.from)
        query.fromDay = m_options.from->toJulianDay();
    if (m_options.to)
        query.toDay = m_options.to->toJulianDay();
    std::optional<PageKey> after;
    do {
        const Result<EntryPage> page = waitFor(m_store.entries(query, after));
        if (!page)
            return page.error();
        for (const Entry &entry : page->entries) {
            if (!entry->course.isNull() && entry->when.precision != Precision::Unknown && !m_firstDays.contains(entry->course))
                m_firstDays.insert(entry->course, entry->when.date);
            if (const Done taken = take(entry); !taken)
                return taken;
        }
        after = page->next;
    } while (after);
    return done();
}

Result<QList<Entry>> ExportFeed::group(Id group)
{
    EntryQuery query;
    query.group = group;
    const Result<EntryPage> page = waitFor(m_store.entries(query));
    if (!page)
        return page.error();
    return page->entries;
}

QString ExportFeed::patientName(Id id) const
{
    for (const Patient &patient : m_patients) {
        if (patient.id == id)
            return patient.name;
    }
    return {};
}

QString ExportFeed::personName(Id id) const
{
    return m_persons.value(id);
}

std::optional<int> ExportFeed::dayNumber(Id patient, const Moment &when) const
{
    if (when.precision < Precision::Day)
        return {};
    return courseDayOn(when.date, m_courses.value(patient), m_firstDays);
}

} // namespace dayplus
