// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartplan.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace dayplus {

/** Under the data: bars, ticks and marks of the medicine lanes. */
void paintLanes(QPainter &painter, const ChartPlan &plan);
/** Diagonal strokes: nobody knows how much. */
void paintHatch(QPainter &painter, const QRectF &box, const QColor &colour);

/** Names and last doses in the gutters, and the words in the lanes: right of their mark, else left of it, else not at all. */
void placeLaneWords(const ChartPlan &plan, QList<PlacedLabel> &labels);

/** Where the steps of a lane stand in its row; the upper part of a steroid's row is for its numbers. */
QRectF laneArea(const MedicineLane &lane, const LaneBox &box, const ChartFonts &fonts);
/** The box of a bar on the axis; empty if none of it is in view. */
QRectF laneBarBox(const LaneBar &bar, const MedicineLane &lane, const QRectF &area, const ChartLayout &layout);
/** The box of a mark, its blocks together; empty if it is not in view. */
QRectF laneMarkBox(const LaneMark &mark, const QRectF &area, const ChartPlan &plan);

} // namespace dayplus
