// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"
#include "wording/trendwords.h"

namespace dayplus {

/** One sentence about a panel for the screen reader, further series and planned steps included; from the counts that are drawn. */
QString panelSentence(const ChartPanel &panel, const CatalogueItem *item);

/** One line of a panel's table: whose it is in panels of several series or plans, else `series` is empty. */
struct PanelRow {
    QString series;
    TrendRow words;
    std::optional<TrendBin> bin;   ///< nullopt = a value without a day, or a step
    qint64 to = 0;                 ///< last wall day of it
};
/** All of it in day order, then what has no day. */
QList<PanelRow> panelRows(const ChartPanel &panel);

} // namespace dayplus
