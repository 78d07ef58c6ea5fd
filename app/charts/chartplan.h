// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartlayout.h"

namespace dayplus {

/** Words at a fixed place. Those over data stand on a flat box of their ground. */
struct PlacedLabel {
    QRectF box;
    QString text;
    QFont font;
    QColor colour;
    QColor ground;   ///< invalid = no box painted
};

/** A value that is shown as a dot of its own, px of the chart. */
struct ChartDot {
    QPointF at;
    qint64 day = 0;   ///< first of its bin
};

/** All that is needed to paint a chart of one size: boxes and words, all decided. Nothing is measured while painting. */
struct ChartPlan {
    ChartScene scene;
    ChartStyle style;
    ChartFonts fonts;
    ChartLayout layout;
    QList<DayTick> ticks;
    QList<PlacedLabel> labels;  ///< pairwise disjoint: what found no room is left out

    QList<QList<ChartDot>> dots; ///< per panel; see dotsOf

    static ChartPlan of(const ChartScene &scene, const ChartStyle &style, QSizeF size);
    /** x of the Day 0 line, if it is on the axis. */
    std::optional<qreal> day0X() const;
    QColor groundAt(qreal x) const;
};

/** The words of a chart, the more important ones first; one that meets an earlier one is left out. */
QList<PlacedLabel> labelsOf(const ChartPlan &plan);

} // namespace dayplus
