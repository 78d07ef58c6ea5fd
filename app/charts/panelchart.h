// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartplan.h"

#include <QtCharts/QChart>

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QLineSeries;
class QScatterSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace dayplus {

/**
 * One frameless QChart for a panel of the plan: a line series "run" per unbroken stretch (Qt Charts bridges a NaN, so a gap can only
 * be a second series), "more" and "step" likewise, an area "band" around a line where a day is less than 2 px, scatter series "marks"
 * for labs and team values. Qt Charts puts scatter points over lines, so the dots under a line are painted by us.
 * Its axes are hidden and run in px of the plot. The chart and its series are kept when other days are shown; only their points change.
 */
class PanelChart {
public:
    PanelChart();
    /** Belongs to the scene it is added to. */
    QChart *chart() const { return m_chart; }
    void show(const ChartPlan &plan, qsizetype index);

private:
    struct Band {
        QAreaSeries *area;
        QLineSeries *upper, *lower;
    };
    void place(const QRectF &plot);
    void bands(const QList<DrawnBand> &drawn, const QColor &tint);
    void lines(const ChartPlan &plan, const QList<DrawnLine> &drawn, bool diary);
    void marks(const ChartPlan &plan, const ChartPanel &panel, const QRectF &plot, const QList<ChartDot> &drawn);
    void add(QAbstractSeries *series);
    QChart *m_chart;
    QValueAxis *m_x, *m_y;
    QRectF m_plot;
    QList<QLineSeries *> m_lines;
    QList<Band> m_bands;
    QScatterSeries *m_before = nullptr, *m_after = nullptr;
};

} // namespace dayplus
