// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

namespace dayplus {

/** What the storage must be told. */
struct StorageOptions {
    /** The app's own folder outside of every vault, where the newest state of each vault is remembered. Empty = remember nothing. */
    QString stateFolder;
    /** The words of an entry that a search finds. Pure; runs on the storage thread. Empty = label, note and text only. */
    std::function<QString(const Entry &)> searchText;
};

/** The encrypted vaults. The only header of storage/ that the programs include. */
std::unique_ptr<Vaults> makeVaults(StorageOptions options);

} // namespace dayplus
