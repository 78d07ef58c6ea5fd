// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartview.h"

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

constexpr double kRuler = 1000;     // px of the axis that views are measured on
constexpr double kSame = 0.5;       // px of it that nobody sees
constexpr int kHalvings = 30;

ChartView around(const DayAxis &axis, double u, double factor)
{
    return {axis.dayBeyond(u - u * factor), axis.dayBeyond(u + (axis.width() - u) * factor)};
}

} // namespace

ChartView viewOf(const DayAxis &axis)
{
    if (axis.segments().isEmpty())
        return {};
    return {axis.segments().first().firstDay, axis.segments().last().lastDay};
}

ChartView panned(const DayAxis &axis, double px)
{
    return {axis.dayBeyond(px), axis.dayBeyond(axis.width() + px)};
}

ChartView zoomed(const DayAxis &axis, double u, double factor)
{
    const auto longEnough = [](const ChartView &view) { return view.to - view.from >= kLeastView; };
    const ChartView wanted = around(axis, u, factor);
    if (factor >= 1 || longEnough(wanted))
        return wanted;
    if (!longEnough(viewOf(axis)))
        return viewOf(axis);
    double tooNear = factor, far = 1;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (tooNear + far) / 2;
        (longEnough(around(axis, u, middle)) ? far : tooNear) = middle;
    }
    return around(axis, u, far);
}

std::optional<ChartView> fitted(const ChartScene &scene, const ChartView &wanted)
{
    const DayAxis axis = scene.whole(kRuler);
    const ChartView range = viewOf(axis), all = viewOf(scene.all(kRuler));
    const ChartView bounds{std::min(range.from, all.from), std::max(range.to, all.to)};
    ChartView view{std::min(wanted.from, wanted.to), std::max(wanted.from, wanted.to)};
    const double least = axis.u(bounds.from), most = axis.u(bounds.to);
    double from = axis.u(view.from), to = axis.u(view.to);
    const double width = std::min(to - from, most - least);
    from = std::clamp(from, least, most - width);
    to = from + width;
    view = {axis.dayBeyond(from), axis.dayBeyond(to)};
    if (view.to - view.from < kLeastView) {
        const double length = std::min(kLeastView, bounds.to - bounds.from);
        view.from = std::clamp((view.from + view.to - length) / 2, bounds.from, bounds.to - length);
        view.to = view.from + length;
    }
    const auto same = [&](double a, double b) { return std::abs(axis.u(a) - axis.u(b)) < kSame; };
    if (same(view.from, range.from) && same(view.to, range.to))
        return std::nullopt;
    return view;
}

} // namespace dayplus
