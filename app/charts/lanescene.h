// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartlane.h"
#include "wording/lanewords.h"

namespace dayplus {

/** The counted lanes as a picture shows them, all words ready. One for each of `lanes.lanes`, in their order. */
QList<MedicineLane> medicineLanes(const Lanes &lanes, const LaneWording &wording);

} // namespace dayplus
