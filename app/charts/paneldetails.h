// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartplan.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace dayplus {

/** Under the data of panel `index`: the report's own range, tinted stretches of days. Before hospital days and grid. */
void paintPanelGround(QPainter &painter, const ChartPlan &plan, qsizetype index);

/** Over the data: marks with their dotted drop, days without an answer on the base line (an open dot
    where it could not be answered, an open square where it was not assessed), arrows where a value lies beyond the scale. */
void paintPanelFront(QPainter &painter, const ChartPlan &plan, qsizetype index);

/** The words of all that: in their band, beside their mark, at their line's end; those that meet other words or data are left out. */
void placePanelWords(const ChartPlan &plan, QList<PlacedLabel> &labels);

/** A value beyond the panel's scale, for its arrow and words. */
struct BeyondMark {
    qint64 day = 0;
    Measure value;
    int side = 1;      ///< 1 = above the scale, −1 = below
    QPointF tip;       ///< of the arrow, px of the chart
};
QList<BeyondMark> beyondMarks(const ChartPlan &plan, qsizetype index);

} // namespace dayplus
