// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/checkup.h"
#include "storage/keyslots.h"
#include "storage/queries.h"
#include "storage/recorder.h"
#include "storage/vaultlock.h"

namespace dayplus::storage {

/** Where a vault's parts lie. */
struct VaultPaths {
    QString folder;
    QString database() const { return folder + QStringLiteral("/vault.db"); }
    QString slotsFile() const { return folder + QStringLiteral("/vault.slots"); }
    QString previousSlots() const { return folder + QStringLiteral("/vault.slots.prev"); }
    /** The database as it was before a migration from that schema. */
    QString databaseOfSchema(int version) const { return database() + QStringLiteral(".schema-%1").arg(version); }
    QString lock() const { return folder + QStringLiteral("/vault.lock"); }
};

/** What it takes to hold a vault open. */
struct VaultParts {
    VaultPaths paths;
    std::unique_ptr<VaultLock> lock;
    KeySlots keySlots;
    bool fromPrevious = false;   ///< vault.slots was damaged; these are of vault.slots.prev
    SecureKey vaultKey;
    Id openedBy;                 ///< whose own passphrase; null = nobody's
    AnchorFolder anchors;
    SearchText searchText;
};

/** A vault with its key, lock and connection; lives on the storage thread. Destroying it leaves the anchors and drops the key. */
class OpenVault {
public:
    /** Opens, sets, checks: RolledBack, TooNew, Corrupt, NoPermission … and nothing is changed. */
    static Result<std::unique_ptr<OpenVault>> open(VaultParts parts);
    ~OpenVault();
    OpenVault(const OpenVault &) = delete;
    OpenVault &operator=(const OpenVault &) = delete;

    Connection &connection() { return *m_connection; }
    Recorder &recorder() { return *m_recorder; }
    Queries &queries() { return *m_queries; }
    Result<VaultInfo> info();
    Result<CheckReport> check();
    Id openedBy() const { return m_parts.openedBy; }
    /** Who else can open it. The slots file is replaced at once, its kept predecessor too: what was taken opens nothing any more. */
    Done givePassphrase(Id person, const Secret &passphrase);
    Done takePassphrase(Id person);
    QList<Id> passphraseHolders() const { return m_parts.keySlots.holders(m_parts.vaultKey); }
    /** After each job: a poisoned connection is replaced by a fresh one. */
    void mend();
    /** Why nothing can be done any more; nothing if all is well. */
    const std::optional<Error> &fault() const { return m_fault; }

private:
    explicit OpenVault(VaultParts parts) : m_parts(std::move(parts)) {}
    Done connect();
    Done compareWithAnchors();
    Done migrateOld();
    Done keepSlots(KeySlots changed);
    void leaveAnchors();

    VaultParts m_parts;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<Queries> m_queries;
    std::optional<Error> m_fault;
    Anchor m_remembered;
    bool m_opened = false;
};

} // namespace dayplus::storage
