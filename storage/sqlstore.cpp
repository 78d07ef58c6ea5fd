// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlstore.h"

namespace dayplus::storage {

namespace {

constexpr auto kRead = StorageThread::Access::Read;
constexpr auto kWrite = StorageThread::Access::Write;

} // namespace

QFuture<Result<Receipt>> SqlStore::write(ChangeSet changeSet, QList<Write> writes)
{
    return m_thread.call<Receipt>(kWrite, [changeSet = std::move(changeSet), writes = std::move(writes)](OpenVault &vault) { return vault.recorder().write(changeSet, writes); });
}

QFuture<Result<Receipt>> SqlStore::undo(ChangeSet undo, std::optional<Id> batch, bool all)
{
    return m_thread.call<Receipt>(kWrite, [undo = std::move(undo), batch, all](OpenVault &vault) { return vault.recorder().undo(undo, batch, all); });
}

QFuture<Result<Receipt>> SqlStore::redo(ChangeSet redo)
{
    return m_thread.call<Receipt>(kWrite, [redo = std::move(redo)](OpenVault &vault) { return vault.recorder().redo(redo); });
}

QFuture<Done> SqlStore::beginBulk(ChangeSet changeSet)
{
    return m_thread.call<std::monostate>(kWrite, [changeSet = std::move(changeSet)](OpenVault &vault) { return vault.recorder().beginBulk(changeSet); });
}

QFuture<Done> SqlStore::writeBulk(QList<Write> writes)
{
    return m_thread.call<std::monostate>(kWrite, [writes = std::move(writes)](OpenVault &vault) { return vault.recorder().writeBulk(writes); });
}

QFuture<Result<Receipt>> SqlStore::commitBulk()
{
    return m_thread.call<Receipt>(kWrite, [](OpenVault &vault) { return vault.recorder().commitBulk(); });
}

QFuture<Done> SqlStore::abandonBulk()
{
    return m_thread.call<std::monostate>(kWrite, [](OpenVault &vault) { return vault.recorder().abandonBulk(); });
}

QFuture<Result<EntryPage>> SqlStore::entries(EntryQuery query, std::optional<PageKey> after, int limit)
{
    return m_thread.call<EntryPage>(kRead, [query = std::move(query), after, limit](OpenVault &vault) { return vault.queries().entries(query, after, limit); });
}

QFuture<Result<Entry>> SqlStore::entry(Id id)
{
    return m_thread.call<Entry>(kRead, [id](OpenVault &vault) { return vault.queries().entry(id); });
}

QFuture<Result<Entry>> SqlStore::entryAtRow(qint64 row)
{
    return m_thread.call<Entry>(kRead, [row](OpenVault &vault) { return vault.queries().entryAtRow(row); });
}

QFuture<Result<QList<Record>>> SqlStore::records(RecordKind kind)
{
    return m_thread.call<QList<Record>>(kRead, [kind](OpenVault &vault) { return vault.queries().records(kind); });
}

QFuture<Result<QList<SeriesPoint>>> SqlStore::series(SeriesQuery query)
{
    return m_thread.call<QList<SeriesPoint>>(kRead, [query = std::move(query)](OpenVault &vault) { return vault.queries().series(query); });
}

QFuture<Result<QList<UsedCode>>> SqlStore::usedCodes(Id patient)
{
    return m_thread.call<QList<UsedCode>>(kRead, [patient](OpenVault &vault) { return vault.queries().usedCodes(patient); });
}

QFuture<Result<QList<HistoryRow>>> SqlStore::history(Id record)
{
    return m_thread.call<QList<HistoryRow>>(kRead, [record](OpenVault &vault) { return vault.queries().history(record); });
}

QFuture<Result<QList<ChangeSet>>> SqlStore::changeSets(int newest)
{
    return m_thread.call<QList<ChangeSet>>(kRead, [newest](OpenVault &vault) { return vault.queries().changeSets(newest); });
}

QFuture<Result<QList<HistoryRow>>> SqlStore::historySince(qint64 sequence, int limit)
{
    return m_thread.call<QList<HistoryRow>>(kRead, [sequence, limit](OpenVault &vault) { return vault.queries().historySince(sequence, limit); });
}

QFuture<Result<qint64>> SqlStore::lastSequence()
{
    return m_thread.call<qint64>(kRead, [](OpenVault &vault) { return Result<qint64>(qint64(vault.recorder().head().sequence)); });
}

QFuture<Result<QByteArray>> SqlStore::content(Id attachment)
{
    return m_thread.call<QByteArray>(kRead, [attachment](OpenVault &vault) { return vault.queries().content(attachment); });
}

QFuture<Result<QSet<QByteArray>>> SqlStore::knownSources(QList<QByteArray> keys)
{
    return m_thread.call<QSet<QByteArray>>(kRead, [keys = std::move(keys)](OpenVault &vault) { return vault.queries().knownSources(keys); });
}

QFuture<Result<VaultInfo>> SqlStore::info()
{
    return m_thread.call<VaultInfo>(kRead, [](OpenVault &vault) { return vault.info(); });
}

QFuture<Result<CheckReport>> SqlStore::check()
{
    return m_thread.call<CheckReport>(kRead, [](OpenVault &vault) { return vault.check(); });
}

QFuture<Done> SqlStore::rebuild()
{
    return m_thread.call<std::monostate>(kWrite, [](OpenVault &vault) { return vault.recorder().rebuild(); });
}

QFuture<Done> SqlStore::givePassphrase(Id person, Secret passphrase)
{
    auto secret = std::make_shared<Secret>(std::move(passphrase));   // a job is copied, a secret never
    return m_thread.call<std::monostate>(kWrite, [person, secret](OpenVault &vault) {
        auto given = vault.givePassphrase(person, *secret);
        secret->wipe();
        return given;
    });
}

QFuture<Done> SqlStore::takePassphrase(Id person)
{
    return m_thread.call<std::monostate>(kWrite, [person](OpenVault &vault) { return vault.takePassphrase(person); });
}

QFuture<Result<QList<Id>>> SqlStore::passphraseHolders()
{
    return m_thread.call<QList<Id>>(kRead, [](OpenVault &vault) { return Result<QList<Id>>(vault.passphraseHolders()); });
}

} // namespace dayplus::storage
