// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importreport.h"
#include "journal/journal.h"

#include <QThread>
#include <atomic>

namespace dayplus {

/**
 * Reads one file into the journal, on its own thread. Ask for run(…dryRun…) first to show what would happen. Errors: NotFound,
 * Unreadable, TooLarge, NoPermission, Cancelled, Invalid (Field::Patient: Missing = the vault has several, Contradiction =
 * the file is about someone born on another day and nobody said whom it is for), Busy (another import runs); then
 * nothing was written. Destroy it before the Journal: that cancels and waits.
 */
class Importer : public QObject {
    Q_OBJECT
public:
    explicit Importer(Journal &journal, QObject *parent = nullptr);
    ~Importer() override;

    /** One at a time; Fault::Busy if one is running. The CLI may wait for the future; no event loop is needed. */
    QFuture<Result<ImportReport>> run(const QString &path, const ImportOptions &options = {});
    void cancel() { m_cancelled = true; }
    bool isRunning() const { return m_thread && m_thread->isRunning(); }

Q_SIGNALS:
    /** Bytes, from the worker thread; at most about 100 times. */
    void progress(qint64 done, qint64 total);

private:
    Journal &m_journal;
    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_cancelled = false;
};

} // namespace dayplus
