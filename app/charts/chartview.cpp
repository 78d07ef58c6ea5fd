// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartview.h"

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

constexpr double kRuler = 1000;     // px of the axis that views are measured on
constexpr double kSame = 0.5;       // px of it that nobody sees
constexpr int kHalvings = 30;

/** The stretch of the whole axis from `left` to `right`, in parts of what `view` shows. */
ChartView stretch(const DayAxis &whole, const ChartView &view, double left, double right)
{
    const double from = whole.u(view.from), width = whole.u(view.to) - from;
    return {whole.dayBeyond(from + left * width), whole.dayBeyond(from + right * width)};
}

bool isLongEnough(const ChartView &view)
{
    return view.to - view.from >= kLeastView;
}

} // namespace

ChartView viewOf(const DayAxis &axis)
{
    if (axis.segments().isEmpty())
        return {};
    return {axis.segments().first().firstDay, axis.segments().last().lastDay};
}

ChartView panned(const DayAxis &whole, const ChartView &view, double share)
{
    return stretch(whole, view, share, 1 + share);
}

ChartView zoomed(const DayAxis &whole, const ChartView &view, double share, double factor)
{
    const auto by = [&](double f) { return stretch(whole, view, share - share * f, share + (1 - share) * f); };
    if (factor >= 1 || isLongEnough(by(factor)))
        return by(factor);
    if (!isLongEnough(view))
        return view;
    double tooNear = factor, far = 1;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (tooNear + far) / 2;
        (isLongEnough(by(middle)) ? far : tooNear) = middle;
    }
    return by(far);
}

std::optional<ChartView> fitted(const ChartScene &scene, const ChartView &wanted)
{
    const DayAxis axis = scene.whole(kRuler);
    const ChartView range = viewOf(axis), all = viewOf(scene.all(kRuler));
    const ChartView bounds{std::min(range.from, all.from), std::max(range.to, all.to)};
    ChartView view{std::min(wanted.from, wanted.to), std::max(wanted.from, wanted.to)};
    const double least = axis.u(bounds.from), most = axis.u(bounds.to);
    const double from = axis.u(view.from), width = std::min(axis.u(view.to) - from, most - least);
    const double inside = std::clamp(from, least, most - width);
    if (inside != from || width < axis.u(view.to) - from)
        view = {axis.dayBeyond(inside), axis.dayBeyond(inside + width)};
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
