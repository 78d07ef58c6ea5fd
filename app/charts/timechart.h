// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartplan.h"
#include "domain/result.h"

#include <QImage>

#include <memory>

QT_BEGIN_NAMESPACE
class QChart;
class QGraphicsScene;
class QPainter;
QT_END_NAMESPACE

namespace dayplus {

/**
 * The chart: a stack of frameless QCharts in a QGraphicsScene, with our ground under and our marks over them, all on one day axis.
 * The same scene paints the screen's image, PDF, SVG and PNG. Needs a QApplication (Qt Charts); use it on the GUI thread.
 * Sizes are logical px; it is laid out anew when size, scene or style changed.
 */
class TimeChart {
public:
    TimeChart();
    ~TimeChart();
    TimeChart(const TimeChart &) = delete;
    TimeChart &operator=(const TimeChart &) = delete;

    void setScene(const ChartScene &scene);
    void setStyle(const ChartStyle &style);
    const ChartStyle &style() const { return m_style; }
    /** Only the cursor; the panels are kept. */
    void setCursorDay(std::optional<qint64> day);
    /** Only other days of the same scene: nothing is counted again, the panels are kept and get other points. */
    void setView(const std::optional<ChartView> &view, bool moving);

    /** The height at which nothing is left out, for a width. */
    qreal preferredHeight(qreal width) const;
    /** Paints into `target` of any painter; the layout is that of target's size. */
    void paint(QPainter *painter, const QRectF &target);
    QImage image(QSize size, qreal devicePixelRatio);

    /** Vector files and PNG of a size. WriteFailed or NoPermission; an older file stays as it was then. `title` goes into the file. */
    Done savePdf(const QString &path, QSizeF size, const QString &title);
    Done saveSvg(const QString &path, QSizeF size, const QString &title);
    Done savePng(const QString &path, QSize size, qreal devicePixelRatio);

    /** The day under a point of a chart of `size`; nullopt outside of the plot. */
    std::optional<qint64> dayAt(QPointF point, QSizeF size);
    /** The entry whose value lies within a finger of a point (TrendBin::row): the nearest one. */
    std::optional<qint64> rowAt(QPointF point, QSizeF size);
    /** The entry of a day: that of the first panel that has one. */
    std::optional<qint64> rowOn(qint64 day) const;
    /** The layout of a size, for tests and read-outs. */
    const ChartPlan &plan(QSizeF size);
    QList<QChart *> panelCharts(QSizeF size);

private:
    struct Stage;
    void layOut(QSizeF size);
    ChartScene m_scene;
    SceneCurves m_curves;
    ChartStyle m_style;
    std::unique_ptr<Stage> m_stage;
};

} // namespace dayplus
