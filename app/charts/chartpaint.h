// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartplan.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace dayplus {

/** Under the data: the ground before Day 0, bands, grid, threshold lines, phase strip, medicine bar, events, rug. */
void paintGround(QPainter &painter, const ChartPlan &plan);
/** Over the data: limits, words, cursor, axis, and last of all the Day 0 line. */
void paintFront(QPainter &painter, const ChartPlan &plan);

} // namespace dayplus
