// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"

#include <QString>

namespace dayplus::bench {

/** What Trends shows of a vault over all its years, read without a window. */
struct VaultScene {
    ChartScene scene;
    QStringList codes;          ///< of the panels
    double readMs = 0;          ///< reading the series and events
    double dosesMs = 0;         ///< reading every logged dose for the lanes
    qsizetype doses = 0;
    double countedMs = 0;       ///< making panels, lanes and marks of them
};
/** `codes`: these panels; empty = the `panels` that have most values. */
VaultScene vaultScene(const QString &vault, int panels, const QStringList &codes = {});

} // namespace dayplus::bench
