// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartplan.h"

#include <QtCharts/QChart>

namespace dayplus {

/**
 * One frameless QChart for panel `index` of the plan: a line series "run" per unbroken stretch (Qt Charts bridges a NaN, so a gap
 * can only be a second series), an area "band" around it where a day is less than 2 px, scatter series "marks" for labs and team
 * values. Qt Charts puts scatter points over lines, so the dots under a line are painted by us from dotsOf().
 * Its axes are hidden and run in px of the plot. The caller owns it (or gives it to a scene).
 */
QChart *makePanelChart(const ChartPlan &plan, qsizetype index);

/** All values in view where a day has 2 px, else those no line passes through; no limits. Empty for open marks (labs, team). */
QList<ChartDot> dotsOf(const ChartPlan &plan, qsizetype index);

} // namespace dayplus
