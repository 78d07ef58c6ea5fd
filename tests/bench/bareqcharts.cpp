// SPDX-License-Identifier: GPL-3.0-or-later
#include "bareqcharts.h"

#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <QImage>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus::bench {

QList<QPointF> pointsOf(const PanelDrawing &drawing)
{
    QList<QPointF> points;
    for (const DrawnLine &line : drawing.lines)
        points += line.points;
    for (const DrawnBand &band : drawing.bands)
        points += band.upper + band.lower;
    for (const QList<ChartDot> *dots : {&drawing.dots, &drawing.marks}) {
        for (const ChartDot &dot : *dots)
            points.append(dot.at);
    }
    std::sort(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    return points;
}

BareQCharts::BareQCharts(QSize size, int panels)
    : m_size(size)
{
    const double height = size.height() / double(std::max(1, panels));
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene.setSceneRect(QRectF(QPointF(), QSizeF(size)));
    for (int i = 0; i < panels; ++i) {
        auto *chart = new QChart;
        auto *x = new QValueAxis, *y = new QValueAxis;
        auto *line = new QLineSeries;
        x->setRange(0, size.width());
        y->setRange(0, height);
        chart->addAxis(x, Qt::AlignBottom);
        chart->addAxis(y, Qt::AlignLeft);
        chart->addSeries(line);
        line->attachAxis(x);
        line->attachAxis(y);
        line->setPen(QPen(Qt::darkBlue, 2));
        chart->legend()->hide();
        chart->setMargins({});
        chart->setGeometry(QRectF(0, i * height, size.width(), height));
        m_scene.addItem(chart);
        m_lines.append(line);
    }
}

Took BareQCharts::draw(const QList<QList<QPointF>> &points)
{
    const Took begin = Took::now();
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines[i]->replace(points[i]);
    QImage image(m_size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter);
    painter.end();
    return Took::since(begin);
}

} // namespace dayplus::bench
