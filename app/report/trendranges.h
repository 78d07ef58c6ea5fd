// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"

#include <QStringList>

namespace dayplus {

/** The stretches of days one can choose, in the order to show. Those about Day 0 only with one (`day0`; "since" only once it is
    over), the one around an event only once an event was chosen. */
QList<ChartRange> offeredRanges(std::optional<qint64> day0, qint64 today, bool aroundEvent);
/** The four that stand in the bar over the chart; the one that is shown is always among them. */
QList<ChartRange> barRanges(const QList<ChartRange> &offered, ChartRange shown);

/** "3 months", "Since Day 0". */
QString rangeName(ChartRange range);
/** "90-days", "since-day0": for stored views and the command line. */
QString rangeKey(ChartRange range);
std::optional<ChartRange> rangeFromKey(const QString &key);
QStringList rangeKeys();

} // namespace dayplus
