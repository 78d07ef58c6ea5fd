// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartplan.h"

#include "charts/panelchart.h"
#include "wording/trendwords.h"

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

/** Ticks as near as their widest label allows. */
QList<DayTick> ticksFor(const ChartScene &scene, const ChartLayout &layout, const ChartFonts &fonts)
{
    const std::optional<qint64> today = layout.axis.isPiecewise() || scene.range != ChartRange::AroundDay0
        ? std::optional(scene.today) : std::nullopt;
    double spacing = fonts.s(fonts.desktop ? 26 : 44);
    for (int round = 0; round < 4; ++round) {
        const QList<DayTick> ticks = ticksOf(layout.axis, spacing, today);
        double needed = spacing;
        for (qsizetype i = 1; i < ticks.size(); ++i) {
            const auto half = [&](const DayTick &tick) {
                const TickWords words = tickWords(tick);
                const double second = fonts.desktop && tick.what == DayTick::What::Days ? 0 : fonts.width(fonts.small, words.second);
                return std::max(fonts.width(fonts.bold, words.first), second) / 2;
            };
            const double apart = layout.axis.u(double(ticks[i].day)) - layout.axis.u(double(ticks[i - 1].day));
            const double room = half(ticks[i]) + half(ticks[i - 1]) + 5;
            if (room > apart && !ticks[i].history)
                needed = std::max(needed, room);
        }
        if (needed <= spacing)
            return ticks;
        spacing = needed;
    }
    return ticksOf(layout.axis, spacing, today);
}

} // namespace

ChartPlan ChartPlan::of(const ChartScene &scene, const ChartStyle &style, QSizeF size)
{
    const ChartFonts fonts(style, ChartLayout::isDesktop(size.width(), style.textScale));
    ChartPlan plan{scene, style, fonts, ChartLayout::of(scene, fonts, size), {}, {}, {}};
    plan.ticks = ticksFor(scene, plan.layout, fonts);
    plan.labels = labelsOf(plan);
    for (qsizetype i = 0; i < scene.panels.size(); ++i)
        plan.dots.append(dotsOf(plan, i));
    return plan;
}

std::optional<qreal> ChartPlan::day0X() const
{
    if (!scene.day0 || !layout.axis.holds(*scene.day0))
        return std::nullopt;
    return layout.x(double(*scene.day0));
}

QColor ChartPlan::groundAt(qreal x) const
{
    const bool before = scene.day0 && layout.axis.dayAt(x - layout.left) < double(*scene.day0);
    return before || !scene.day0 ? style.palette.ground : style.palette.surface;
}

} // namespace dayplus
