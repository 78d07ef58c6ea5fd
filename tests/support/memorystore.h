// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "journal/futures.h"

#include <QHash>

namespace dayplus {

/**
 * The whole Store port in memory, with the meaning the real one has; for tests. Calls answer at once on the calling
 * thread. `fails`: every write, undo, redo and bulk call fails so, and changes nothing. pause(): calls wait, in order,
 * until resume().
 */
class MemoryStore : public Store {
public:
    std::optional<Fault> fails;
    std::optional<Fault> failsToRead;
    bool madeUp = false;
    Id opener; ///< what openedBy() says
    void pause() { m_paused = true; }
    void resume();
    int waiting() const { return int(m_waiting.size()); }
    qsizetype historyRows() const { return m_rows.size(); }

    QFuture<Result<Receipt>> write(ChangeSet changeSet, QList<Write> writes) override;
    QFuture<Result<Receipt>> undo(ChangeSet undo, std::optional<Id> batch, bool all) override;
    QFuture<Result<Receipt>> redo(ChangeSet redo) override;
    QFuture<Done> beginBulk(ChangeSet changeSet) override;
    QFuture<Done> writeBulk(QList<Write> writes) override;
    QFuture<Result<Receipt>> commitBulk() override;
    QFuture<Done> abandonBulk() override;
    QFuture<Result<EntryPage>> entries(EntryQuery query, std::optional<PageKey> after = {},
                                       int limit = kPageRows) override;
    QFuture<Result<Entry>> entry(Id id) override;
    QFuture<Result<Entry>> entryAtRow(qint64 row) override;
    QFuture<Result<QList<Record>>> records(RecordKind kind) override;
    QFuture<Result<QList<SeriesPoint>>> series(SeriesQuery query) override;
    QFuture<Result<QList<UsedCode>>> usedCodes(Id patient) override;
    QFuture<Result<QList<HistoryRow>>> history(Id record) override;
    QFuture<Result<QList<ChangeSet>>> changeSets(int newest) override;
    QFuture<Result<QList<HistoryRow>>> historySince(qint64 sequence, int limit = kPageRows) override;
    QFuture<Result<qint64>> lastSequence() override;
    QFuture<Result<QByteArray>> content(Id attachment) override;
    QFuture<Result<QSet<QByteArray>>> knownSources(QList<QByteArray> keys) override;
    QFuture<Result<VaultInfo>> info() override;
    QFuture<Result<CheckReport>> check() override;
    QFuture<Done> rebuild() override;
    Id openedBy() const override { return opener; }
    QFuture<Done> givePassphrase(Id person, Secret passphrase) override;
    QFuture<Done> takePassphrase(Id person) override;
    QFuture<Result<QList<Id>>> passphraseHolders() override;
    /** Whose passphrase these bytes are; nullopt = nobody's. */
    std::optional<Id> personOf(const Secret &passphrase) const;

private:
    struct Row {
        qsizetype set;
        RecordKind kind;
        Id id;
        std::optional<Record> before, after;
    };
    struct Kept {
        ChangeSet set;
        bool redone = false;
    };

    template <typename T> QFuture<Result<T>> answer(std::function<Result<T>()> call);
    Result<Receipt> commit(ChangeSet set, const QList<Write> &writes);
    Result<Receipt> undoNow(const ChangeSet &undo, std::optional<Id> batch, bool all);
    Result<Receipt> redoNow(const ChangeSet &redo);
    std::optional<Error> refusal(bool bulk) const;
    std::optional<Error> refusalOf(const Write &write) const;
    HistoryRow historyRow(qsizetype index) const;
    std::optional<Record> current(Id id) const;
    qsizetype indexOf(Id set) const;
    /** Its entries in wall order. */
    QList<const Entry *> sorted(const std::function<bool(const Entry &)> &wanted) const;
    qint64 rowOf(const Entry &entry) const { return m_rowIds.value(entry.id()); }

    bool m_paused = false;
    QList<std::function<void()>> m_waiting;
    QList<Row> m_rows; ///< the history
    QList<Kept> m_sets;
    QHash<Id, Record> m_current;
    QHash<Id, qint64> m_rowIds;
    QHash<Id, QByteArray> m_contents;
    QHash<Id, QByteArray> m_passphrases; ///< of persons
    std::optional<ChangeSet> m_bulk;
    QList<Write> m_bulkWrites;
};

template <typename T> QFuture<Result<T>> MemoryStore::answer(std::function<Result<T>()> call)
{
    if (!m_paused)
        return finished<T>(call());
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_waiting.append([promise, call = std::move(call)] {
        promise->addResult(call());
        promise->finish();
    });
    return promise->future();
}

} // namespace dayplus
