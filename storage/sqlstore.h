// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/storagethread.h"

namespace dayplus::storage {

/** The port Store over one open vault: each call becomes a job of the storage thread. */
class SqlStore : public Store {
public:
    explicit SqlStore(std::unique_ptr<OpenVault> vault) : m_openedBy(vault->openedBy()), m_thread(std::move(vault)) {}

    QFuture<Result<Receipt>> write(ChangeSet changeSet, QList<Write> writes) override;
    QFuture<Result<Receipt>> undo(ChangeSet undo, std::optional<Id> batch, bool all) override;
    QFuture<Result<Receipt>> redo(ChangeSet redo) override;
    QFuture<Done> beginBulk(ChangeSet changeSet) override;
    QFuture<Done> writeBulk(QList<Write> writes) override;
    QFuture<Result<Receipt>> commitBulk() override;
    QFuture<Done> abandonBulk() override;
    QFuture<Result<EntryPage>> entries(EntryQuery query, std::optional<PageKey> after, int limit) override;
    QFuture<Result<Entry>> entry(Id id) override;
    QFuture<Result<Entry>> entryAtRow(qint64 row) override;
    QFuture<Result<QList<Record>>> records(RecordKind kind) override;
    QFuture<Result<QList<SeriesPoint>>> series(SeriesQuery query) override;
    QFuture<Result<QList<UsedCode>>> usedCodes(Id patient) override;
    QFuture<Result<QList<HistoryRow>>> history(Id record) override;
    QFuture<Result<QList<ChangeSet>>> changeSets(int newest) override;
    QFuture<Result<QList<HistoryRow>>> historySince(qint64 sequence, int limit) override;
    QFuture<Result<qint64>> lastSequence() override;
    QFuture<Result<QByteArray>> content(Id attachment) override;
    QFuture<Result<QSet<QByteArray>>> knownSources(QList<QByteArray> keys) override;
    QFuture<Result<VaultInfo>> info() override;
    QFuture<Result<CheckReport>> check() override;
    QFuture<Done> rebuild() override;
    Id openedBy() const override { return m_openedBy; }
    QFuture<Done> givePassphrase(Id person, Secret passphrase) override;
    QFuture<Done> takePassphrase(Id person) override;
    QFuture<Result<QList<Id>>> passphraseHolders() override;

private:
    Id m_openedBy;
    StorageThread m_thread;
};

} // namespace dayplus::storage
