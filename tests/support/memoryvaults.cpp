// SPDX-License-Identifier: GPL-3.0-or-later
#include "memoryvaults.h"

namespace dayplus {

void MemoryVaults::release(int calls)
{
    m_held = false;
    m_released.release(calls);
}

void MemoryVaults::waitIfHeld()
{
    if (!m_held)
        return;
    m_arrived.release();
    m_released.acquire();
}

std::shared_ptr<MemoryStore> MemoryVaults::storeOf(const QString &folder) const
{
    const QMutexLocker locker(&m_mutex);
    return m_vaults.value(folder).store;
}

bool MemoryVaults::isOpen(const QString &folder) const
{
    const QMutexLocker locker(&m_mutex);
    return !m_vaults.value(folder).open.expired();
}

/** A handle of its own: when the last copy of it goes, the vault is closed, and its content stays. */
std::shared_ptr<Store> MemoryVaults::opened(Vault &vault)
{
    auto *kept = new std::shared_ptr<MemoryStore>(vault.store);
    std::shared_ptr<Store> handle(kept->get(), [kept](Store *) { delete kept; });
    vault.open = handle;
    return handle;
}

Result<Created> MemoryVaults::create(const QString &folder, const Secret &passphrase, KdfParameters)
{
    waitIfHeld();
    const QMutexLocker locker(&m_mutex);
    if (fails)
        return Error{*fails, {}, {}};
    if (m_vaults.contains(folder))
        return Error{Fault::Exists, {}, {}};
    if (passphrase.bytes().size() < 12)
        return Error{Fault::WeakPassphrase, {}, {}};
    Vault &vault = m_vaults[folder];
    vault.passphrase = passphrase.copy().bytes();
    vault.passphrase.detach();
    vault.store = std::make_shared<MemoryStore>();
    return Created{opened(vault), recoveryCode()};
}

Result<std::shared_ptr<Store>> MemoryVaults::unlock(const QString &folder, const Secret &passphrase)
{
    waitIfHeld();
    const QMutexLocker locker(&m_mutex);
    if (fails)
        return Error{*fails, {}, {}};
    const auto vault = m_vaults.find(folder);
    if (vault == m_vaults.end())
        return Error{Fault::NotFound, {}, {}};
    const std::optional<Id> person = vault->passphrase == passphrase.bytes() ? std::optional(Id()) : vault->store->personOf(passphrase);
    if (!person)
        return Error{Fault::WrongKey, {}, {}};
    if (!vault->open.expired())
        return Error{Fault::InUse, {}, {}};
    vault->store->opener = *person;
    return opened(*vault);
}

Result<std::shared_ptr<Store>> MemoryVaults::unlockWithCode(const QString &folder, const QString &code)
{
    waitIfHeld();
    const QMutexLocker locker(&m_mutex);
    const auto vault = m_vaults.find(folder);
    if (vault == m_vaults.end())
        return Error{Fault::NotFound, {}, {}};
    if (code != recoveryCode())
        return Error{Fault::WrongKey, {}, {}};
    if (!vault->open.expired())
        return Error{Fault::InUse, {}, {}};
    vault->store->opener = {};
    return opened(*vault);
}

bool MemoryVaults::exists(const QString &folder) const
{
    const QMutexLocker locker(&m_mutex);
    return m_vaults.contains(folder);
}

} // namespace dayplus
