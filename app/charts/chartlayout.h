// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/eventrows.h"
#include "charts/valuescale.h"

namespace dayplus {

/** Where one panel stands. Phone: its head is a line above the plot; desktop: three lines in the left gutter. */
struct PanelBox {
    QRectF head, plot, latest;   ///< `latest` only on desktop
};

/** The row of one medicine lane. */
struct LaneBox {
    int lane = 0;                ///< of ChartScene::lanes
    QRectF row;                  ///< over the plot's width
};

/** Every box of a chart, px from the top left. Rows that find no room are empty (null) rectangles. */
struct ChartLayout {
    bool desktop = false;
    QRectF whole;
    qreal left = 0, right = 0;   ///< the plot's x range, the same for all rows
    QRectF headRow, phases, medicine;
    QList<LaneBox> lanes;        ///< desktop only, where there is room
    qreal eventTop = 0, eventPitch = 0;
    QList<PanelBox> panels;
    QRectF rug;
    qreal axisY = 0;
    QRectF ticks;
    DayAxis axis;
    QList<ValueScale> scales;    ///< one per panel
    EventRows events;
    int eventRows = 0;           ///< rows over the panels that are kept for them

    qreal x(double day) const { return left + axis.u(day); }
    /** How many lines of text the scale of a plot may show: desktop only lowest and highest, unless it is a log scale. */
    static int labelRoom(const ChartFonts &fonts, const ValueScale &scale, qreal plotHeight);
    QRectF eventRow(int row) const { return {left, eventTop + row * eventPitch, right - left, eventPitch}; }

    /** From this width (at 100 % text) on panels stand beside their names. */
    static bool isDesktop(qreal width, qreal textScale) { return width >= 640 * textScale; }
    /** `eventRows`: that many rows over the panels, however many the days in view would need: while the chart is moved. */
    static ChartLayout of(const ChartScene &scene, const ChartFonts &fonts, QSizeF size, std::optional<int> eventRows = {});
    /** The height at which every row has its own size. */
    static qreal preferredHeight(const ChartScene &scene, const ChartFonts &fonts, qreal width);
};

/** The scene has a panel of what people log at home; then the logged days are shown as a strip. */
bool hasRug(const ChartScene &scene);

} // namespace dayplus
