// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartfonts.h"
#include "charts/chartscene.h"

#include <QRectF>

namespace dayplus {

/** One event with its place in the rows over the panels. x from the left of the plot; y is the row's. */
struct PlacedEvent {
    EventMark mark;
    int row = 0;
    double barFrom = 0, barTo = 0;   ///< equal = no bar
    double glyphX = 0;               ///< its centre
    double textFrom = 0, textTo = 0; ///< equal = no room for words: the read-out says it
};
struct EventRows {
    QList<PlacedEvent> events;
    int rows = 0;
};

/** Bars of true length with their words right of them, else left, else a row lower; at most `maxRows` rows. Words never overlap
    each other, a mark, the plot's edge or the Day 0 line. Hospital stays go to the lowest row, next to the panels, words on their left.
    `lanes`: the medicine lanes are drawn; what they show is not drawn again. */
EventRows placeEvents(const ChartScene &scene, const DayAxis &axis, const ChartFonts &fonts, int maxRows, bool lanes = false);

} // namespace dayplus
