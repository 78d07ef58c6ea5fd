// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/securekey.h"
#include "storage/sqlite.h"

namespace dayplus::storage {

/** Opens `vault.db` with the vault key, sets every safety setting and reads each one back. Never makes a file. */
Result<std::unique_ptr<Connection>> openEncrypted(const QString &path, const SecureKey &vaultKey);

/** The settings as the engine reports them, "name=value". */
QStringList settingsOf(Connection &connection);
/** What settingsOf must say. */
QStringList wantedSettings();

QString engineVersion();
QString cipherVersion(Connection &connection);

} // namespace dayplus::storage
