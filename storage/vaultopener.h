// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/openvault.h"
#include "storage/vaults.h"

namespace dayplus::storage {

/** The port Vaults: folders with `vault.db`, `vault.slots` and `vault.lock`. */
class VaultOpener : public Vaults {
public:
    explicit VaultOpener(StorageOptions options);
    Result<Created> create(const QString &folder, const Secret &passphrase, KdfParameters kdf) override;
    Result<std::shared_ptr<Store>> unlock(const QString &folder, const Secret &passphrase) override;
    Result<std::shared_ptr<Store>> unlockWithCode(const QString &folder, const QString &recoveryCode) override;
    bool exists(const QString &folder) const override;

private:
    /** The slots of one file and the vault key they gave. */
    struct Opened {
        KeySlots keySlots;
        SecureKey vaultKey;
        Id person;
        bool fromPrevious = false;
    };
    Result<std::shared_ptr<Store>> unlock(const QString &folder, SlotType type, const Secret &secret);
    Result<Opened> openSlots(const VaultPaths &paths, SlotType type, const Secret &secret) const;
    Result<std::shared_ptr<Store>> hold(const VaultPaths &paths, std::unique_ptr<VaultLock> lock, Opened opened) const;
    Result<QString> fill(const VaultPaths &paths, const Secret &passphrase, const KdfParameters &kdf) const;

    StorageOptions m_options;
};

} // namespace dayplus::storage
