// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace dayplus::storage {

class Connection;

constexpr int kSchemaVersion = 2;
constexpr int kApplicationId = 0x44617970; ///< "Dayp"

/** Runs every migration from the database's version to ours, one transaction each. Append-only: a released one never changes. */
Done migrate(Connection &connection);

/** Of the database; 0 if it has none. */
int schemaVersion(Connection &connection);

/** TooNew if the database is newer than we are, Corrupt if it isn't ours or is empty. Changes nothing. */
Done checkSchema(Connection &connection);

/** The tables that are a projection of the history and can be rebuilt from it, in the order to empty them. */
inline constexpr const char *kProjectionTables[] = {"entry", "record", "identity"};

} // namespace dayplus::storage
