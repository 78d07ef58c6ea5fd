// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timechart.h"

#include "charts/chartpaint.h"
#include "charts/panelchart.h"

#include <QGraphicsItem>
#include <QGraphicsScene>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

/** An item that paints one layer of the plan. */
class LayerItem : public QGraphicsItem {
public:
    using Paint = void (*)(QPainter &, const ChartPlan &);
    LayerItem(Paint layer, const ChartPlan &plan)
        : m_paint(layer), m_plan(plan) {}
    QRectF boundingRect() const override { return m_plan.layout.whole; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override { m_paint(*painter, m_plan); }

private:
    Paint m_paint;
    const ChartPlan &m_plan;
};

constexpr qreal kGroundZ = -10, kFrontZ = 10;
constexpr double kFinger = 14;   ///< px around a point that still mean it

} // namespace

struct TimeChart::Stage {
    explicit Stage(ChartPlan made)
        : plan(std::move(made)), charts(std::size_t(plan.layout.panels.size()))
    {
        scene.setItemIndexMethod(QGraphicsScene::NoIndex);
        scene.setSceneRect(plan.layout.whole);
        auto *ground = new LayerItem(&paintGround, plan);
        ground->setZValue(kGroundZ);
        scene.addItem(ground);
        for (PanelChart &chart : charts)
            scene.addItem(chart.chart());
        auto *front = new LayerItem(&paintFront, plan);
        front->setZValue(kFrontZ);
        scene.addItem(front);
        fill();
    }
    void fill()
    {
        for (std::size_t i = 0; i < charts.size(); ++i)
            charts[i].show(plan, qsizetype(i));
    }
    ChartPlan plan;
    QGraphicsScene scene;
    std::vector<PanelChart> charts;
};

TimeChart::TimeChart() = default;
TimeChart::~TimeChart() = default;

void TimeChart::setScene(const ChartScene &scene)
{
    m_scene = scene;
    m_curves.reset();
    m_stage.reset();
}

void TimeChart::setStyle(const ChartStyle &style)
{
    m_style = style;
    m_stage.reset();
}

void TimeChart::setCursorDay(std::optional<qint64> day)
{
    m_scene.cursorDay = day;
    if (m_stage)
        m_stage->plan.scene.cursorDay = day;
}

void TimeChart::setView(const std::optional<ChartView> &view, bool moving)
{
    if (m_scene.view == view && m_scene.moving == moving)
        return;
    m_scene.view = view;
    m_scene.moving = moving;
    if (!m_stage)
        return;
    m_stage->plan.show(view, moving);
    m_stage->fill();
}

qreal TimeChart::preferredHeight(qreal width) const
{
    return ChartLayout::preferredHeight(m_scene, ChartFonts(m_style, ChartLayout::isDesktop(width, m_style.textScale)), width);
}

void TimeChart::layOut(QSizeF size)
{
    const QSizeF wanted(std::max(60.0, size.width()), std::max(60.0, size.height()));
    if (m_stage && m_stage->plan.layout.whole.size() == wanted)
        return;
    if (!m_curves)
        m_curves = curvesOf(m_scene);
    m_stage = std::make_unique<Stage>(ChartPlan::of(m_scene, m_style, wanted, m_curves));
}

void TimeChart::paint(QPainter *painter, const QRectF &target)
{
    layOut(target.size());
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_stage->scene.render(painter, target, m_stage->scene.sceneRect(), Qt::IgnoreAspectRatio);
}

QImage TimeChart::image(QSize size, qreal devicePixelRatio)
{
    const qreal ratio = std::clamp(devicePixelRatio, 0.5, 4.0);
    QImage image(QSizeF(size * ratio).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(m_style.palette.surface);
    QPainter painter(&image);
    paint(&painter, QRectF(QPointF(), QSizeF(size)));
    return image;
}

std::optional<qint64> TimeChart::dayAt(QPointF point, QSizeF size)
{
    const ChartLayout &layout = plan(size).layout;
    if (point.x() < layout.left - 12 || point.x() > layout.right + 12)
        return std::nullopt;
    const DayRange days = layout.axis.days();
    return std::clamp(qint64(std::llround(layout.axis.dayAt(point.x() - layout.left))), days.from, days.to);
}

std::optional<qint64> TimeChart::rowAt(QPointF point, QSizeF size)
{
    const ChartPlan &shown = plan(size);
    const DayAxis &axis = shown.layout.axis;
    const double u = point.x() - shown.layout.left;
    const DayRange days{qint64(std::floor(axis.dayAt(u - kFinger))), qint64(std::ceil(axis.dayAt(u + kFinger)))};
    double nearest = kFinger;
    std::optional<qint64> row;
    for (qsizetype i = 0; i < shown.layout.panels.size(); ++i) {
        const QRectF plot = shown.layout.panels[i].plot;
        const auto look = [&](const TrendCurve &curve) {
            for (const TrendCurve::Value &value : curve.between(days)) {
                const double up = shown.layout.scales[i].fraction(value.value, value.comparator) * plot.height();
                const double away = std::hypot(axis.u(value.day()) - u, plot.bottom() - up - point.y());
                if (away <= nearest) {
                    nearest = away;
                    row = value.row;
                }
            }
        };
        look(m_curves->at(std::size_t(i)).result);
        for (const TrendCurve &more : m_curves->at(std::size_t(i)).more)
            look(more);
    }
    return row;
}

std::optional<qint64> TimeChart::rowOn(qint64 day) const
{
    for (const ChartPanel &panel : m_scene.panels) {
        const std::span<const TrendBin> bins = binsIn(panel.result, {day, day});
        if (!bins.empty())
            return bins.front().row;
    }
    return std::nullopt;
}

const ChartPlan &TimeChart::plan(QSizeF size)
{
    layOut(size);
    return m_stage->plan;
}

QList<QChart *> TimeChart::panelCharts(QSizeF size)
{
    layOut(size);
    QList<QChart *> charts;
    for (const PanelChart &chart : m_stage->charts)
        charts.append(chart.chart());
    return charts;
}

} // namespace dayplus
