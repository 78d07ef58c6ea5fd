// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"

namespace dayplus {

/** The shortest stretch that can be shown, days. */
constexpr double kLeastView = 7;

/**
 * How the shown stretch of an axis moves. Counted in px of the axis, so that an axis with several scales moves as one picture: what
 * was `px` apart stays so when it is panned, and grows everywhere alike when it is zoomed.
 */
ChartView viewOf(const DayAxis &axis);
/** Later days for px > 0. */
ChartView panned(const DayAxis &axis, double px);
/** `factor` < 1 = nearer. The day at `u` stays where it is. Not nearer than kLeastView. */
ChartView zoomed(const DayAxis &axis, double u, double factor);

/** What of `wanted` there is to see: between the first and last day of the scene and of its range, with their margins, and at
    least kLeastView. nullopt = just the range. */
std::optional<ChartView> fitted(const ChartScene &scene, const ChartView &wanted);

} // namespace dayplus
