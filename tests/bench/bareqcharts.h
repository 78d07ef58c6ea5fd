// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/paneldrawing.h"
#include "figures.h"

#include <QGraphicsScene>
#include <QSize>

QT_BEGIN_NAMESPACE
class QChart;
class QLineSeries;
QT_END_NAMESPACE

namespace dayplus::bench {

/** Every point of a panel, one after the other. */
QList<QPointF> pointsOf(const PanelDrawing &drawing);

/** Panels as Qt Charts draws them when it is left alone: a chart with its two axes and one line each, kept and given other points. */
class BareQCharts {
public:
    BareQCharts(QSize size, int panels);
    Took draw(const QList<QList<QPointF>> &points);

private:
    QSize m_size;
    QGraphicsScene m_scene;
    QList<QLineSeries *> m_lines;
};

} // namespace dayplus::bench
