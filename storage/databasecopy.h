// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/securekey.h"
#include "storage/sqlite.h"

namespace dayplus::storage {

/**
 * A whole copy of an open database at `path`, encrypted with the same key: written under another name, opened again, checked page by page,
 * compared with where the history stands, and only then given its name (an older copy there is replaced). On a failure nothing is left.
 */
Done copyDatabase(Connection &connection, const QString &path, const SecureKey &vaultKey);

} // namespace dayplus::storage
