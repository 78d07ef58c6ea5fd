// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"

namespace dayplus {

/** One picture to compare: each kind of panel once, from made-up values that never change. */
struct GoldenScene {
    QString name;          ///< "lab-band"
    int height = 240;      ///< px at both widths
    ChartScene scene;
};
QList<GoldenScene> goldenScenes();

} // namespace dayplus
