// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/courses.h"
#include "domain/ports.h"

namespace dayplus {

struct ExportOptions {
    Id patient = {};                  ///< null = everyone in the vault
    std::optional<QDate> from = {}, to = {}; ///< wall days, inclusive; undated entries are in only without limits
    QStringList items = {};           ///< codes; empty = all
};
struct ExportCount {
    qint64 entries = 0, medicines = 0, people = 0, rows = 0; ///< rows: CSV rows or FHIR resources
};
/** Entries so far; false stops with Fault::Cancelled. */
using ExportProgress = std::function<bool(qint64)>;

/** What an export reads, page by page, so that a save waits at most one page. Waits for the store: for workers and the CLI. */
class ExportFeed {
public:
    ExportFeed(Store &store, ExportOptions options) : m_store(store), m_options(std::move(options)) {}
    Done load();
    const QList<Patient> &patients() const { return m_patients; }
    const QList<Medicine> &medicines() const { return m_medicines; }
    /** Entries in wall order. */
    Done each(const std::function<Done(const Entry &)> &take);
    Result<QList<Entry>> group(Id group);
    QString patientName(Id id) const;
    QString personName(Id id) const;
    /** Against the Day 0 of the course that names the day; nullopt without one. */
    std::optional<int> dayNumber(Id patient, const Moment &when) const;

private:
    bool wants(const Medicine &medicine) const;
    Store &m_store;
    ExportOptions m_options;
    QList<Patient> m_patients;
    QList<Medicine> m_medicines;
    QHash<Id, QList<Course>> m_courses;
    QHash<Id, QDate> m_firstDays;
    QHash<Id, QString> m_persons;
};

} // namespace dayplus
