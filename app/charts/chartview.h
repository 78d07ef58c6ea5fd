// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"

namespace dayplus {

/** The shortest stretch that can be shown, days. */
constexpr double kLeastView = 7;

/** All that an axis shows. */
ChartView viewOf(const DayAxis &axis);

/**
 * How the shown stretch of an axis moves. Counted in parts of the picture's width along the axis of the whole range, so that an axis
 * with several scales moves as one picture: what stood side by side stays so when it is panned, and grows everywhere alike when it
 * is zoomed. `whole` is ChartScene::whole of any width, `view` what is shown of it.
 */
/** Later days for share > 0; 1 = all of what is shown. */
ChartView panned(const DayAxis &whole, const ChartView &view, double share);
/** `factor` < 1 = nearer. The day at `share` (0 left … 1 right) stays where it is. Not nearer than kLeastView. */
ChartView zoomed(const DayAxis &whole, const ChartView &view, double share, double factor);

/** What of `wanted` there is to see: between the first and last day of the scene and of its range, with their margins, and at
    least kLeastView. nullopt = just the range. */
std::optional<ChartView> fitted(const ChartScene &scene, const ChartView &wanted);

} // namespace dayplus
