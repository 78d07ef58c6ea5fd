// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memorystore.h"

#include <QMutex>
#include <QSemaphore>

namespace dayplus {

/**
 * Vaults in memory: a folder opens with the passphrase it was made with, or with recoveryCode(). Only one open store
 * per folder (Fault::InUse), and what was written is there again at the next unlock. hold(): calls wait inside until
 * release().
 */
class MemoryVaults : public Vaults {
public:
    static QString recoveryCode() { return QStringLiteral("TEST-CODE-0000"); }
    std::optional<Fault> fails;

    void hold() { m_held = true; }
    void release(int calls = 1);
    /** Waits until a call has come in and is held. */
    void awaitHeld() { m_arrived.acquire(); }
    /** The store of a folder, open or not; nullptr if there is none. */
    std::shared_ptr<MemoryStore> storeOf(const QString &folder) const;
    bool isOpen(const QString &folder) const;

    Result<Created> create(const QString &folder, const Secret &passphrase, KdfParameters kdf) override;
    Result<std::shared_ptr<Store>> unlock(const QString &folder, const Secret &passphrase) override;
    Result<std::shared_ptr<Store>> unlockWithCode(const QString &folder, const QString &recoveryCode) override;
    bool exists(const QString &folder) const override;

private:
    struct Vault {
        QByteArray passphrase;
        std::shared_ptr<MemoryStore> store;
        std::weak_ptr<Store> open;
    };
    std::shared_ptr<Store> opened(Vault &vault);
    void waitIfHeld();
    mutable QMutex m_mutex;
    QMap<QString, Vault> m_vaults;
    std::atomic<bool> m_held = false;
    QSemaphore m_arrived, m_released;
};

} // namespace dayplus
