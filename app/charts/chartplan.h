// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartlayout.h"
#include "charts/paneldrawing.h"

namespace dayplus {

/** Words at a fixed place. Those over data stand on a flat box of their ground. */
struct PlacedLabel {
    QRectF box;
    QString text;
    QFont font;
    QColor colour;
    QColor ground;   ///< invalid = no box painted
};

/** All that is needed to paint a chart of one size: boxes and words, all decided. Nothing is measured while painting. */
struct ChartPlan {
    ChartScene scene;
    ChartStyle style;
    ChartFonts fonts;
    ChartLayout layout;
    SceneCurves curves;
    QList<PanelDrawing> drawings; ///< one per panel
    QList<DayTick> ticks;
    QList<PlacedLabel> labels;  ///< pairwise disjoint: what found no room is left out

    /** `curves`: those of the scene if they are there already. */
    static ChartPlan of(const ChartScene &scene, const ChartStyle &style, QSizeF size, SceneCurves curves = {});
    /** Other days of the same scene. While it moves the panels stay where they are. */
    void show(const std::optional<ChartView> &view, bool moving);
    /** x of the Day 0 line, if it is on the axis. */
    std::optional<qreal> day0X() const;
    QColor groundAt(qreal x) const;

private:
    void draw();
};

/** The words of a chart, the more important ones first; one that meets an earlier one is left out. */
QList<PlacedLabel> labelsOf(const ChartPlan &plan);

} // namespace dayplus
