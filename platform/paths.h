// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dayplus {

/** Where things are kept on this system, from the standard locations (XDG on Linux). None of them is made by asking. */
QString defaultVaultFolder();  ///< AppDataLocation/vault
QString stateFolder();         ///< what this device last saw of each vault (rollback), outside the vault
QString configFolder();        ///< plain settings, the opt-in emergency card
QString settingsFile();        ///< configFolder()/dayplus.ini

/** Both programs share one name, so that they share these folders. Call it before any of the above. */
void nameProgram();

} // namespace dayplus
