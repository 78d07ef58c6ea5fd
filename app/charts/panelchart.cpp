// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panelchart.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <QGraphicsLayout>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kBleed = 4;         // a dot on the edge is drawn whole
constexpr qreal kMargin = 20;       // of the QChart around the plot

QPen penFor(const ChartPlan &plan, const DrawnLine &line, bool diary)
{
    const qreal width = diary && line.part != DrawnLine::Part::Step ? (plan.fonts.desktop ? 2 : 2.25) : 1.75;
    // Square, not round: Qt Charts draws every piece of a line for itself, and Qt paints a piece with round ends three times slower.
    QPen pen(plan.style.palette.of(line.tone), width, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin);
    if (line.part == DrawnLine::Part::Step)
        pen.setJoinStyle(Qt::MiterJoin);
    if (line.stroke == StepLine::Stroke::Solid)
        return pen;
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern(line.stroke == StepLine::Stroke::Dashed ? QList<qreal>{6 / width, 3 / width} : QList<qreal>{2 / width, 3 / width});
    return pen;
}

QString nameOf(DrawnLine::Part part)
{
    switch (part) {
    case DrawnLine::Part::Result: return u"run"_s;
    case DrawnLine::Part::More: return u"more"_s;
    case DrawnLine::Part::Step: break;
    }
    return u"step"_s;
}

} // namespace

PanelChart::PanelChart()
    : m_chart(new QChart), m_x(new QValueAxis), m_y(new QValueAxis)
{
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setBackgroundRoundness(0);
    m_chart->setMargins({});
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setAcceptHoverEvents(false);
    m_chart->legend()->hide();
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_x->setVisible(false);
    m_y->setVisible(false);
    m_chart->addAxis(m_x, Qt::AlignBottom);
    m_chart->addAxis(m_y, Qt::AlignLeft);
}

void PanelChart::add(QAbstractSeries *series)
{
    m_chart->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
}

void PanelChart::place(const QRectF &plot)
{
    if (m_plot == plot)
        return;
    if (m_plot.size() != plot.size()) {
        m_x->setRange(-kBleed, plot.width() + kBleed);
        m_y->setRange(-kBleed, plot.height() + kBleed);
    }
    m_plot = plot;
    m_chart->setGeometry(plot.adjusted(-kMargin, -kMargin, kMargin, kMargin));
    m_chart->setPlotArea(QRectF(kMargin - kBleed, kMargin - kBleed, plot.width() + 2 * kBleed, plot.height() + 2 * kBleed));
}

void PanelChart::show(const ChartPlan &plan, qsizetype index)
{
    const ChartPanel &panel = plan.scene.panels[index];
    const PanelDrawing &drawing = plan.drawings[index];
    place(plan.layout.panels[index].plot);
    bands(drawing.bands, plan.style.palette.tint);
    lines(plan, drawing.lines, plan.curves->at(std::size_t(index)).result.rule(2).median);
    if (hasOpenMarks(panel.tone) || m_before)
        marks(plan, panel, m_plot, drawing.marks);
}

void PanelChart::bands(const QList<DrawnBand> &drawn, const QColor &tint)
{
    for (qsizetype i = 0; i < drawn.size(); ++i) {
        if (i == m_bands.size()) {
            Band band{nullptr, new QLineSeries, new QLineSeries};
            band.area = new QAreaSeries(band.upper, band.lower);
            band.upper->setParent(band.area);
            band.lower->setParent(band.area);
            band.area->setName(u"band"_s);
            band.area->setPen(Qt::NoPen);
            band.area->setBrush(tint);
            add(band.area);
            m_bands.append(band);
        }
        m_bands[i].upper->replace(drawn[i].upper);
        m_bands[i].lower->replace(drawn[i].lower);
        m_bands[i].area->setVisible(true);
    }
    for (qsizetype i = drawn.size(); i < m_bands.size(); ++i)
        m_bands[i].area->setVisible(false);
}

void PanelChart::lines(const ChartPlan &plan, const QList<DrawnLine> &drawn, bool diary)
{
    for (qsizetype i = 0; i < drawn.size(); ++i) {
        if (i == m_lines.size()) {
            m_lines.append(new QLineSeries);
            add(m_lines.last());
        }
        m_lines[i]->setName(nameOf(drawn[i].part));
        m_lines[i]->setPen(penFor(plan, drawn[i], diary));
        m_lines[i]->replace(drawn[i].points);
        m_lines[i]->setVisible(true);
    }
    for (qsizetype i = drawn.size(); i < m_lines.size(); ++i)
        m_lines[i]->setVisible(false);
}

/** Filled with the ground they stand on. */
void PanelChart::marks(const ChartPlan &plan, const ChartPanel &panel, const QRectF &plot, const QList<ChartDot> &drawn)
{
    const ChartPalette &palette = plan.style.palette;
    if (!m_before) {
        for (QScatterSeries **series : {&m_before, &m_after}) {
            *series = new QScatterSeries;
            (*series)->setName(u"marks"_s);
            (*series)->setMarkerShape(panel.tone == Tone::Lab ? QScatterSeries::MarkerShapeRectangle : QScatterSeries::MarkerShapeRotatedRectangle);
            (*series)->setMarkerSize(panel.tone == Tone::Lab ? 6.5 : 9);
            (*series)->setPen(QPen(palette.of(panel.tone), 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            (*series)->setBrush(series == &m_before ? palette.ground : palette.surface);
            add(*series);
        }
    }
    QList<QPointF> before, after;
    for (const ChartDot &dot : drawn)
        (plan.groundAt(dot.at.x()) == palette.ground ? before : after).append({dot.at.x() - plot.left(), plot.bottom() - dot.at.y()});
    m_before->replace(before);
    m_after->replace(after);
}

} // namespace dayplus
