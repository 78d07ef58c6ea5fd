// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartplan.h"

#include "wording/trendwords.h"

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

/** Ticks as near as their widest label allows. */
QList<DayTick> ticksFor(const ChartScene &scene, const ChartLayout &layout, const ChartFonts &fonts)
{
    const bool aroundDay0 = scene.range == ChartRange::AroundDay0 && !scene.view && !layout.axis.isPiecewise();
    const std::optional<qint64> today = aroundDay0 ? std::nullopt : std::optional(scene.today);
    double spacing = fonts.s(fonts.desktop ? 26 : 44);
    for (int round = 0; round < 4; ++round) {
        const QList<DayTick> ticks = ticksOf(layout.axis, spacing, today, scene.calendar);
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
    return ticksOf(layout.axis, spacing, today, scene.calendar);
}

} // namespace

ChartPlan ChartPlan::of(const ChartScene &scene, const ChartStyle &style, QSizeF size, SceneCurves curves)
{
    const ChartFonts fonts(style, ChartLayout::isDesktop(size.width(), style.textScale));
    ChartPlan plan{scene, style, fonts, ChartLayout::of(scene, fonts, size), curves ? std::move(curves) : curvesOf(scene), {}, {}, {}};
    plan.draw();
    return plan;
}

void ChartPlan::show(const std::optional<ChartView> &view, bool moving)
{
    scene.view = view;
    scene.moving = moving;
    layout = ChartLayout::of(scene, fonts, layout.whole.size(), moving ? std::optional(layout.eventRows) : std::nullopt);
    draw();
}

void ChartPlan::draw()
{
    drawings.clear();
    for (qsizetype i = 0; i < scene.panels.size(); ++i)
        drawings.append(drawingOf(*this, i));
    ticks = ticksFor(scene, layout, fonts);
    labels = labelsOf(*this);
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
