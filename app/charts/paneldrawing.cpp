// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/paneldrawing.h"

#include "charts/chartplan.h"

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

constexpr double kDotsFrom = 1.6;   // px a day from which every day of a diary is a dot
constexpr double kWeekly = 0.6;     // px a day from which a line has a point every week
constexpr double kNoGap = 1.75;     // px between two lines that their own width fills
constexpr double kStill = 1, kMoving = 4; // px of which two points are kept

int stepFor(double pxPerDay)
{
    return pxPerDay >= kDotsFrom ? 1 : pxPerDay >= kWeekly ? 7 : 15;
}

/** Whole days of a segment; the outer ones go on so far that nothing ends at the edge of the plot. */
DayRange daysOf(const QList<DayAxis::Segment> &segments, qsizetype i, int beyond)
{
    return {qint64(std::ceil(segments[i].firstDay)) - (i == 0 ? beyond : 0),
            qint64(std::floor(segments[i].lastDay)) + (i + 1 == segments.size() ? beyond : 0)};
}

/** Which of the equal columns of its segment a day is in. They hang on days, not on the plot, so that nothing flickers when it moves. */
class Columns {
public:
    Columns(const DayAxis &axis, double px)
        : m_axis(axis), m_px(px) {}
    qint64 of(double day) const { return qint64(std::floor(day * m_axis.pxPerDay(day) / m_px)); }

private:
    const DayAxis &m_axis;
    double m_px;
};

/** Of each column the smallest and the largest, in their order; the first and the last of all stay. */
template<typename List, typename DayOf, typename ValueOf>
List thinned(const List &all, const Columns &columns, DayOf dayOf, ValueOf valueOf)
{
    if (all.size() < 3)
        return all;
    List out;
    const auto last = all.size() - 1;
    for (qsizetype i = 0; i <= last;) {
        const qint64 column = columns.of(dayOf(all[i]));
        qsizetype least = i, most = i, end = i + 1;
        for (; end <= last && columns.of(dayOf(all[end])) == column; ++end) {
            if (valueOf(all[end]) < valueOf(all[least]))
                least = end;
            if (valueOf(all[end]) > valueOf(all[most]))
                most = end;
        }
        if (i == 0 && least != 0 && most != 0)
            out.append(all[0]);
        out.append(all[std::min(least, most)]);
        if (least != most)
            out.append(all[std::max(least, most)]);
        if (end > last && least != last && most != last)
            out.append(all[last]);
        i = end;
    }
    return out;
}

/** One point a column, with the smallest and the largest of all that it stands for. */
TrendRun merged(const TrendRun &run, const Columns &columns)
{
    TrendRun out;
    qint64 before = 0;
    for (qsizetype i = 0; i < run.size(); ++i) {
        const qint64 column = columns.of(run[i].day);
        if (out.isEmpty() || column != before || i + 1 == run.size()) {
            out.append(run[i]);
        } else {
            out.last().low = std::min(out.last().low, run[i].low);
            out.last().high = std::max(out.last().high, run[i].high);
        }
        before = column;
    }
    return out;
}

/** What of a line is in the plot, up to its very edges. */
QList<QPointF> cut(const QList<QPointF> &line, double width)
{
    QList<QPointF> out;
    const auto at = [](QPointF a, QPointF b, double x) { return QPointF(x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x())); };
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QPointF p = line[i];
        const bool inside = p.x() >= 0 && p.x() <= width;
        if (i > 0) {
            const QPointF before = line[i - 1];
            if (before.x() < 0 && p.x() > 0)
                out.append(at(before, p, 0));
            if (before.x() < width && p.x() > width)
                out.append(at(before, p, width));
        }
        if (inside)
            out.append(p);
    }
    return out;
}

/** A line as it is drawn. */
struct DrawnRun {
    TrendRun run;
    bool banded = false;
};

QList<DrawnRun> drawnRuns(const TrendCurve &curve, const DayAxis &axis)
{
    QList<DrawnRun> out;
    const RunRule wide = curve.rule(kDotsFrom);
    if (!wide.median) {
        const DayRange days = axis.days();
        for (const TrendRun &run : curve.runs(wide, {days.from - wide.maxJoin, days.to + wide.maxJoin}))
            out.append({run, curve.by() != BinBy::Day});
        return out;
    }
    const QList<DayAxis::Segment> &segments = axis.segments();
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const double px = segments[i].pxPerDay();
        RunRule rule = curve.rule(px);
        rule.step = stepFor(px);
        for (const TrendRun &run : curve.runs(rule, daysOf(segments, i, rule.step + 1)))
            out.append({run, px < kDotsFrom});
    }
    return out;
}

/** Values that are shown one by one: not the limits, and of a diary with little room only those that no line passes. */
QList<const TrendCurve::Value *> shownAlone(const TrendCurve &curve, const DayAxis &axis, const QList<DrawnRun> &runs)
{
    QList<const TrendCurve::Value *> out;
    const bool diary = curve.rule(kDotsFrom).median;
    auto run = runs.cbegin();
    for (const TrendCurve::Value &value : curve.between(axis.days())) {
        if (value.comparator != Comparator::None)
            continue;
        while (run != runs.cend() && run->run.last().day < double(value.from))
            ++run;
        const bool passed = run != runs.cend() && run->run.size() > 1 && run->run.first().day <= double(value.from);
        if (!diary || !passed || axis.pxPerDay(double(value.from)) >= kDotsFrom)
            out.append(&value);
    }
    return out;
}

class Drawer {
public:
    Drawer(const ChartPlan &toDraw, qsizetype index)
        : plan(toDraw), panel(plan.scene.panels[index]), plot(plan.layout.panels[index].plot), scale(plan.layout.scales[index]),
          axis(plan.layout.axis), columns(axis, plan.scene.moving ? kMoving : kStill) {}

    void series(const TrendCurve &curve, DrawnLine::Part part, Tone tone, const QString &name = {})
    {
        began = out.lines.size();
        const QList<DrawnRun> runs = drawnRuns(curve, axis);
        for (const DrawnRun &drawn : runs) {
            if (drawn.run.size() < 2)
                continue;
            if (drawn.banded && part == DrawnLine::Part::Result)
                band(drawn.run);
            line(drawn.run, part, tone);
        }
        QList<ChartDot> alone;
        for (const TrendCurve::Value *value : shownAlone(curve, axis, runs)) {
            if (part == DrawnLine::Part::Result && panel.result.bulk && scale.beyond(value->value) != 0)
                continue; // an arrow stands for it (paneldetails.h)
            const QPointF at = point(value->day(), value->value, Comparator::None);
            alone.append({{plot.left() + at.x(), plot.bottom() - at.y()}, value->from, value->row});
        }
        const auto place = hasOpenMarks(tone) ? &out.marks : &out.dots;
        place->append(thinned(alone, columns, [](const ChartDot &dot) { return double(dot.day); },
                              [](const ChartDot &dot) { return -dot.at.y(); }));
        nameLine(name, tone, alone);
    }

    /** Steps that follow each other are one line; a gap between two is none. */
    void steps(const StepLine &line)
    {
        began = out.lines.size();
        const DayRange days = axis.days();
        DrawnLine drawn{{}, DrawnLine::Part::Step, line.tone, line.stroke};
        std::optional<qint64> before;
        const auto close = [&] {
            drawn.points = cut(drawn.points, plot.width());
            if (!drawn.points.isEmpty())
                out.lines.append(drawn);
            drawn.points.clear();
        };
        for (const StepLine::Step &step : line.steps) {
            if (step.days.to < days.from || step.days.from > days.to + 1)
                continue;
            if (before && *before + 1 != step.days.from)
                close();
            drawn.points.append(point(double(step.days.from), step.value, Comparator::None));
            drawn.points.append(point(double(step.days.to + 1), step.value, Comparator::None));
            before = step.days.to;
        }
        close();
        nameLine(line.label, line.tone, {});
    }

    PanelDrawing out;

private:
    QPointF point(double day, double value, Comparator comparator) const
    {
        return {axis.u(day), scale.fraction(value, comparator) * plot.height()};
    }
    void line(const TrendRun &run, DrawnLine::Part part, Tone tone)
    {
        DrawnLine drawn{{}, part, tone, part == DrawnLine::Part::More ? StepLine::Stroke::Dashed : StepLine::Stroke::Solid};
        const TrendRun points = thinned(run, columns, [](const RunPoint &p) { return p.day; }, [](const RunPoint &p) { return p.value; });
        drawn.points.reserve(points.size());
        for (const RunPoint &p : points)
            drawn.points.append(point(p.day, p.value, p.comparator));
        drawn.points = cut(drawn.points, plot.width());
        if (!drawn.points.isEmpty())
            append(drawn);
    }
    /** A gap that is narrower than the line is wide cannot be seen: one line then, years of values would else be hundreds. */
    void append(const DrawnLine &drawn)
    {
        if (out.lines.size() > began) {
            const double from = out.lines.last().points.last().x(), to = drawn.points.first().x();
            if (to >= from && to - from < kNoGap && !crossesDay0(from, to)) {
                out.lines.last().points += drawn.points;
                return;
            }
        }
        out.lines.append(drawn);
    }
    /** Before and after are never one line, however near they stand. */
    bool crossesDay0(double from, double to) const
    {
        return plan.scene.day0 && from < axis.u(double(*plan.scene.day0)) && to >= axis.u(double(*plan.scene.day0));
    }
    void band(const TrendRun &run)
    {
        DrawnBand drawn;
        for (const RunPoint &p : merged(run, columns)) {
            drawn.upper.append(point(p.day, p.high, Comparator::None));
            drawn.lower.append(point(p.day, p.low, Comparator::None));
        }
        drawn.upper = cut(drawn.upper, plot.width());
        drawn.lower = cut(drawn.lower, plot.width());
        if (drawn.upper.isEmpty())
            return;
        out.bands.append(drawn);
    }
    /** Where its last line ends or leaves the plot, else at its last value. */
    void nameLine(const QString &text, Tone tone, const QList<ChartDot> &alone)
    {
        if (text.isEmpty())
            return;
        std::optional<QPointF> end;
        if (!alone.isEmpty())
            end = alone.last().at;
        if (out.lines.size() > began) {
            const QPointF at = out.lines.last().points.last(), there(plot.left() + at.x(), plot.bottom() - at.y());
            if (!end || there.x() > end->x())
                end = there;
        }
        if (end)
            out.names.append({*end, text, tone});
    }

    const ChartPlan &plan;
    const ChartPanel &panel;
    const QRectF plot;
    const ValueScale &scale;
    const DayAxis &axis;
    const Columns columns;
    qsizetype began = 0;   ///< the first line of the series that is drawn now
};

} // namespace

bool hasOpenMarks(Tone tone)
{
    return tone == Tone::Lab || tone == Tone::Team;
}

SceneCurves curvesOf(const ChartScene &scene)
{
    auto curves = std::make_shared<std::vector<PanelCurves>>();
    for (const ChartPanel &panel : scene.panels) {
        PanelCurves &made = curves->emplace_back();
        made.result = TrendCurve(panel.result);
        for (const PanelSeries &series : panel.more)
            made.more.emplace_back(series.result);
    }
    return curves;
}

PanelDrawing drawingOf(const ChartPlan &plan, qsizetype index)
{
    const ChartPanel &panel = plan.scene.panels[index];
    const PanelCurves &curves = plan.curves->at(std::size_t(index));
    Drawer drawer(plan, index);
    drawer.series(curves.result, DrawnLine::Part::Result, panel.tone);
    for (std::size_t i = 0; i < curves.more.size(); ++i) {
        const PanelSeries &series = panel.more[qsizetype(i)];
        drawer.series(curves.more[i], DrawnLine::Part::More, series.tone, series.label);
    }
    for (const StepLine &steps : panel.steps)
        drawer.steps(steps);
    return drawer.out;
}

} // namespace dayplus
