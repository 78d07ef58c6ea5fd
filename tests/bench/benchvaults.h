// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/ports.h"
#include "storage/openvault.h"

#include <QTemporaryDir>

#include <map>

namespace dayplus::bench {

/** What every vault of the benchmarks is locked with, at the floor of the key derivation. They hold nothing real. */
Secret passphrase();
/** The last day of the made-up journeys, which is the benchmarks' today. */
QDate lastDay();
/** Ids are real, the clock stands at the end of the journey. */
World benchWorld();
const Catalogues &catalogues();

/** A vault in `folder` with a made-up journey of so many years; 0: the people, no entry. Kept from the run before if it is there. */
void makeVault(const QString &folder, int years);
/** A copy of a vault that may be written to, gone with `place`. */
QString copyOfVault(const QString &folder, const QTemporaryDir &place);

/** The key of a vault, derived once. */
storage::SecureKey keyOf(const QString &folder);

/** Opens vaults whose keys are in hand already: everything of an opening but the derivation. */
class KeysInHand : public Vaults {
public:
    /** Derives the key of a folder ahead of its opening. */
    void learn(const QString &folder);
    Result<Created> create(const QString &folder, const Secret &passphrase, KdfParameters kdf) override;
    Result<std::shared_ptr<Store>> unlock(const QString &folder, const Secret &passphrase) override;
    Result<std::shared_ptr<Store>> unlockWithCode(const QString &folder, const QString &recoveryCode) override;
    bool exists(const QString &) const override { return true; }

private:
    std::map<QString, storage::SecureKey> m_keys;
};

} // namespace dayplus::bench
