// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importrecord.h"
#include "exchange/importreport.h"
#include "exchange/importvault.h"
#include "journal/journal.h"

namespace dayplus {

/**
 * One import from beginning to end, on a worker thread: understand the file, decide who gets it, count every record, write page by
 * page, commit once. Whatever fails, nothing is written. A dry run does all of it but the writing.
 */
class ImportRun {
public:
    using Progress = std::function<bool(qint64 done, qint64 total)>; ///< false = cancelled
    ImportRun(Journal &journal, QString path, ImportOptions options, Progress progress);
    Result<ImportReport> run();

private:
    static constexpr qsizetype kPage = 200;
    static constexpr qsizetype kMostRefused = 100'000;
    static constexpr qint64 kLargestFile = qint64(4) * 1024 * 1024 * 1024;

    Result<std::unique_ptr<RecordSource>> open();
    Done choosePatient(const RecordSource &source);
    Done flush();
    Done take(ImportRecord &record, const QByteArray &key);
    void takePatient(ImportRecord &record, const QByteArray &key);
    void takeMedicine(ImportRecord &record, const QByteArray &key);
    void takeEntries(ImportRecord &record, const QByteArray &key);
    Result<Entry> entryFrom(EntryDraft draft, Id own);
    void refused(const ImportRecord &record, const QString &reason);
    void show(const ImportRecord &record);
    QByteArray keyOf(const ImportRecord &record);
    Done write();
    Done askAboutAllergies();

    Journal &m_journal;
    QString m_path;
    ImportOptions m_options;
    Progress m_progress;
    ImportVault m_vault;
    ImportReport m_report;
    Patient m_patient;                   ///< who gets the records
    bool m_creates = false;              ///< not in the vault yet
    QTimeZone m_home;
    Id m_batch;
    QList<ImportRecord> m_page;
    QList<Record> m_records;             ///< to be written with the next page
    QHash<quint64, quint64> m_seen;      ///< identity → content, of this file
    QHash<quint64, int> m_ordinals;      ///< content → how many equals so far
    QList<AllergyFacts> m_allergies;
    bool m_lastWasAdded = false, m_lastWasRefused = false;
    qint64 m_keptAsOther = 0;
};

} // namespace dayplus
