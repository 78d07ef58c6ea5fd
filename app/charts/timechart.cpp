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

} // namespace

struct TimeChart::Stage {
    explicit Stage(ChartPlan made)
        : plan(std::move(made))
    {
        scene.setItemIndexMethod(QGraphicsScene::NoIndex);
        scene.setSceneRect(plan.layout.whole);
        auto *ground = new LayerItem(&paintGround, plan);
        ground->setZValue(kGroundZ);
        scene.addItem(ground);
        for (qsizetype i = 0; i < plan.layout.panels.size(); ++i) {
            charts.append(makePanelChart(plan, i));
            scene.addItem(charts.last());
        }
        auto *front = new LayerItem(&paintFront, plan);
        front->setZValue(kFrontZ);
        scene.addItem(front);
    }
    ChartPlan plan;
    QGraphicsScene scene;
    QList<QChart *> charts;
};

TimeChart::TimeChart() = default;
TimeChart::~TimeChart() = default;

void TimeChart::setScene(const ChartScene &scene)
{
    m_scene = scene;
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

qreal TimeChart::preferredHeight(qreal width) const
{
    return ChartLayout::preferredHeight(m_scene, ChartFonts(m_style, ChartLayout::isDesktop(width, m_style.textScale)), width);
}

void TimeChart::layOut(QSizeF size)
{
    const QSizeF wanted(std::max(60.0, size.width()), std::max(60.0, size.height()));
    if (m_stage && m_stage->plan.layout.whole.size() == wanted)
        return;
    m_stage = std::make_unique<Stage>(ChartPlan::of(m_scene, m_style, wanted));
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

const ChartPlan &TimeChart::plan(QSizeF size)
{
    layOut(size);
    return m_stage->plan;
}

QList<QChart *> TimeChart::panelCharts(QSizeF size)
{
    layOut(size);
    return m_stage->charts;
}

} // namespace dayplus
