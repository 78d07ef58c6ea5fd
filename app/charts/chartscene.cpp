// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartscene.h"

#include <algorithm>

namespace dayplus {

namespace {

constexpr int kBeforeSince = 3, kWatchBegin = 7, kWatchEnd = 28, kAround = 45; ///< days
constexpr qint64 kLaneHistory = 730;

} // namespace

bool ChartScene::isEmpty() const
{
    return std::all_of(panels.cbegin(), panels.cend(), [](const ChartPanel &panel) {
        return panel.result.bins.isEmpty() && panel.steps.isEmpty()
            && std::all_of(panel.more.cbegin(), panel.more.cend(), [](const PanelSeries &more) { return more.result.bins.isEmpty(); });
    });
}

DayRange ChartScene::extent() const
{
    DayRange days{today, today};
    const auto include = [&days](qint64 from, qint64 to) {
        days.from = std::min(days.from, from);
        days.to = std::max(days.to, to);
    };
    const auto includeBins = [&include](const TrendResult &result) {
        if (!result.bins.isEmpty())
            include(result.bins.first().from, result.bins.last().to);
    };
    for (const ChartPanel &panel : panels) {
        includeBins(panel.result);
        for (const PanelSeries &more : panel.more)
            includeBins(more.result);
        for (const StepLine &line : panel.steps) {
            for (const StepLine::Step &step : line.steps)
                include(step.days.from, step.days.to);
        }
    }
    const qint64 oldest = day0.value_or(today) - kLaneHistory; // what was taken long ago is an arrow, it does not stretch the axis
    for (const MedicineLane &lane : lanes) {
        for (const LaneBar &bar : lane.bars)
            include(std::max(bar.days.from, oldest), std::max(bar.days.to, oldest));
        for (const LaneMark &mark : lane.marks)
            include(std::max(mark.day, oldest), std::max(mark.day, oldest));
    }
    for (const EventMark &mark : marks)
        include(mark.wallDay, mark.until.value_or(mark.wallDay));
    return days;
}

DayAxis ChartScene::whole(double width) const
{
    switch (range) {
    case ChartRange::Days30: return DayAxis::lastDays(30, today, day0, width);
    case ChartRange::Days90: return DayAxis::lastDays(90, today, day0, width);
    case ChartRange::Year1: return DayAxis::lastDays(365, today, day0, width);
    case ChartRange::AroundDay0:
        if (day0)
            return DayAxis::aroundDay0(*day0, width);
        break;
    case ChartRange::SinceDay0:
        if (day0)
            return DayAxis::linear({*day0 - kBeforeSince, std::max(today, *day0 + kWatchEnd)}, day0, width);
        break;
    case ChartRange::Watch:
        if (day0)
            return DayAxis::linear({*day0 - kWatchBegin, *day0 + kWatchEnd}, day0, width);
        break;
    case ChartRange::AroundEvent:
        if (around)
            return DayAxis::linear({*around - kAround, *around + kAround}, day0, width);
        break;
    case ChartRange::All: break;
    }
    return all(width);
}

DayAxis ChartScene::all(double width) const
{
    const qint64 first = extent().from;
    const qint64 margin = day0 && first < *day0 - 60 ? 15 : 1; // so that the first mark is whole
    return DayAxis::all(first - margin, std::max(today, day0.value_or(today)), day0, width);
}

DayAxis ChartScene::axis(double width) const
{
    return view ? whole(width).cropped(view->from, view->to, width) : whole(width);
}

} // namespace dayplus
