// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panelchart.h"

#include "domain/trendruns.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <QGraphicsLayout>

#include <algorithm>
#include <cmath>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kBleed = 4;         // a dot on the edge is drawn whole
constexpr double kDotsFrom = 1.6;   // px a day

bool isDiary(const TrendResult &result)
{
    return runRuleFor(result, kDotsFrom).median;
}

DayRange daysOf(const DayAxis::Segment &segment)
{
    return {qint64(std::ceil(segment.firstDay)), qint64(std::floor(segment.lastDay))};
}

/** A line of a segment, as it is drawn. */
struct DrawnRun {
    TrendRun run;
    bool banded = false;
};

QList<DrawnRun> drawnRuns(const ChartPanel &panel, const DayAxis &axis)
{
    QList<DrawnRun> out;
    if (!isDiary(panel.result)) {
        const RunRule rule = runRuleFor(panel.result, kDotsFrom);
        const DayRange days = axis.days();
        const bool banded = panel.result.by != BinBy::Day;
        for (const TrendRun &run : runsOf(panel.result, rule, {days.from - rule.maxJoin, days.to + rule.maxJoin}))
            out.append({run, banded});
        return out;
    }
    for (const DayAxis::Segment &segment : axis.segments()) {
        const double px = segment.pxPerDay();
        const int step = px >= kDotsFrom ? 1 : px >= 0.6 ? 7 : 15;
        RunRule rule = runRuleFor(panel.result, px);
        rule.step = step;
        for (const TrendRun &run : runsOf(panel.result, rule, daysOf(segment)))
            out.append({run, px < kDotsFrom});
    }
    return out;
}

bool hasOpenMarks(const ChartPanel &panel)
{
    return panel.tone == Tone::Lab || panel.tone == Tone::Team;
}

/** Values that are shown one by one. */
QList<const TrendBin *> markedBins(const ChartPlan &plan, qsizetype index)
{
    const ChartPanel &panel = plan.scene.panels[index];
    const DayAxis &axis = plan.layout.axis;
    const DayRange days = axis.days();
    const bool diary = isDiary(panel.result);
    const QList<DrawnRun> runs = diary ? drawnRuns(panel, axis) : QList<DrawnRun>();
    QList<const TrendBin *> out;
    for (const TrendBin &bin : panel.result.bins) {
        if (bin.to < days.from || bin.from > days.to || bin.median.comparator != Comparator::None)
            continue;
        const bool drawn = diary && axis.pxPerDay(double(bin.from)) < kDotsFrom
            && std::any_of(runs.cbegin(), runs.cend(), [&bin](const DrawnRun &r) {
                   return r.run.size() > 1 && double(bin.from) >= r.run.first().day && double(bin.from) <= r.run.last().day;
               });
        if (!drawn)
            out.append(&bin);
    }
    return out;
}

class Builder {
public:
    Builder(const ChartPlan &plan, qsizetype index)
        : m_plan(plan), m_index(index), m_panel(plan.scene.panels[index]), m_plot(plan.layout.panels[index].plot),
          m_scale(plan.layout.scales[index]), m_palette(plan.style.palette), m_chart(new QChart)
    {
        m_chart->setBackgroundVisible(false);
        m_chart->setPlotAreaBackgroundVisible(false);
        m_chart->setBackgroundRoundness(0);
        m_chart->setMargins({});
        m_chart->setAnimationOptions(QChart::NoAnimation);
        m_chart->setAcceptHoverEvents(false);
        m_chart->legend()->hide();
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_x = axis(m_plot.width(), Qt::AlignBottom);
        m_y = axis(m_plot.height(), Qt::AlignLeft);
    }

    QChart *build()
    {
        const QList<DrawnRun> runs = drawnRuns(m_panel, m_plan.layout.axis);
        for (const DrawnRun &drawn : runs) {
            if (drawn.banded && drawn.run.size() > 1)
                band(drawn.run);
        }
        for (const DrawnRun &drawn : runs)
            line(drawn.run);
        if (hasOpenMarks(m_panel))
            openMarks();
        m_chart->setGeometry(m_plot.adjusted(-20, -20, 20, 20));
        m_chart->setPlotArea(QRectF(20 - kBleed, 20 - kBleed, m_plot.width() + 2 * kBleed, m_plot.height() + 2 * kBleed));
        return m_chart;
    }

private:
    QValueAxis *axis(qreal length, Qt::Alignment side)
    {
        auto *axis = new QValueAxis;
        axis->setRange(-kBleed, length + kBleed);
        axis->setVisible(false);
        m_chart->addAxis(axis, side);
        return axis;
    }
    QPointF at(double day, double value, Comparator comparator) const
    {
        return {m_plan.layout.axis.u(day), m_scale.fraction(value, comparator) * m_plot.height()};
    }
    void add(QAbstractSeries *series, const QString &name)
    {
        series->setName(name);
        m_chart->addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
    }
    void line(const TrendRun &run)
    {
        if (run.size() < 2)
            return;
        auto *series = new QLineSeries;
        const qreal width = isDiary(m_panel.result) ? (m_plan.fonts.desktop ? 2 : 2.25) : 1.75;
        series->setPen(QPen(m_palette.of(m_panel.tone), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        QList<QPointF> points;
        for (const RunPoint &point : run)
            points.append(at(point.day, point.value, point.comparator));
        series->append(points);
        add(series, u"run"_s);
    }

    void band(const TrendRun &run)
    {
        auto *upper = new QLineSeries, *lower = new QLineSeries;
        for (const RunPoint &point : run) {
            upper->append(at(point.day, point.high, Comparator::None));
            lower->append(at(point.day, point.low, Comparator::None));
        }
        auto *area = new QAreaSeries(upper, lower);
        upper->setParent(area);
        lower->setParent(area);
        area->setPen(Qt::NoPen);
        area->setBrush(m_palette.tint);
        add(area, u"band"_s);
    }

    void scatter(const QColor &fill, const QList<QPointF> &points)
    {
        if (points.isEmpty())
            return;
        auto *series = new QScatterSeries;
        series->setMarkerShape(m_panel.tone == Tone::Lab ? QScatterSeries::MarkerShapeRectangle : QScatterSeries::MarkerShapeRotatedRectangle);
        series->setMarkerSize(m_panel.tone == Tone::Lab ? 6.5 : 9);
        series->setBrush(fill);
        series->setPen(QPen(m_palette.of(m_panel.tone), 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        series->append(points);
        add(series, u"marks"_s);
    }

    /** Filled with the ground they stand on. */
    void openMarks()
    {
        QList<QPointF> before, after;
        for (const TrendBin *bin : markedBins(m_plan, m_index)) {
            const double day = double(bin->from + bin->to) / 2;
            const bool left = m_plan.groundAt(m_plan.layout.x(day)) == m_palette.ground;
            (left ? before : after).append(at(day, bin->median.number.toDouble(), Comparator::None));
        }
        scatter(m_palette.ground, before);
        scatter(m_palette.surface, after);
    }

    const ChartPlan &m_plan;
    qsizetype m_index;
    const ChartPanel &m_panel;
    const QRectF m_plot;
    const ValueScale &m_scale;
    const ChartPalette &m_palette;
    QChart *m_chart;
    QValueAxis *m_x, *m_y;
};

} // namespace

QList<ChartDot> dotsOf(const ChartPlan &plan, qsizetype index)
{
    QList<ChartDot> dots;
    if (hasOpenMarks(plan.scene.panels[index]))
        return dots;
    const QRectF plot = plan.layout.panels[index].plot;
    for (const TrendBin *bin : markedBins(plan, index)) {
        const double up = plan.layout.scales[index].fraction(bin->median.number.toDouble());
        dots.append({{plan.layout.x(double(bin->from + bin->to) / 2), plot.bottom() - up * plot.height()}, bin->from});
    }
    return dots;
}

QChart *makePanelChart(const ChartPlan &plan, qsizetype index)
{
    return Builder(plan, index).build();
}

} // namespace dayplus
