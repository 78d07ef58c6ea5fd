// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartlanes.h"

#include "charts/glyphs.h"

#include <QPainter>

#include <algorithm>

namespace dayplus {

namespace {

constexpr qreal kThin = 2, kPrevention = 4, kHatchGap = 4;

class LanePainter {
public:
    LanePainter(QPainter &painter, const ChartPlan &toPaint, const LaneBox &box)
        : p(painter), plan(toPaint), l(toPaint.layout), c(toPaint.style.palette), m_row(box.row), lane(toPaint.scene.lanes[box.lane]),
          m_area(laneArea(lane, box, toPaint.fonts)), m_colour(c.of(lane.tone)), m_days(l.axis.days())
    {
    }

    void paint()
    {
        p.setPen(QPen(c.grid, 1));
        p.drawLine(QPointF(l.left, m_row.bottom()), QPointF(l.right, m_row.bottom()));
        known();
        for (const LaneBar &bar : lane.bars) {
            if (const QRectF box = laneBarBox(bar, lane, m_area, l); bar.unknown && !box.isEmpty())
                paintHatch(p, box, m_colour);
        }
        const bool cut = std::any_of(lane.bars.cbegin(), lane.bars.cend(), [&](const LaneBar &bar) { return bar.days.from < m_days.from && bar.days.to >= m_days.from; });
        if (cut && !lane.scaled)
            backArrow();
        marks();
        ends();
    }

private:
    /** Neighbouring stretches are one shape, so that no seam shows; of those thinner than half a px the largest is drawn. */
    void known()
    {
        p.setPen(Qt::NoPen);
        p.setBrush(m_colour);
        QPolygonF shape;
        qreal end = -1;
        const auto close = [&] {
            if (shape.size() > 1) {
                shape << QPointF(end, m_area.bottom());
                p.drawPolygon(shape);
            }
            shape.clear();
        };
        for (const LaneBar &bar : lane.bars) {
            const QRectF box = bar.unknown ? QRectF() : laneBarBox(bar, lane, m_area, l);
            if (box.isEmpty())
                continue;
            if (lane.prevention) {
                p.drawRect(box);
                continue;
            }
            if (shape.isEmpty() || box.left() > end + 0.01) {
                close();
                shape << QPointF(box.left(), m_area.bottom());
            }
            if (shape.size() > 2 && box.right() - shape[shape.size() - 2].x() < 0.5) {
                const qreal top = std::min(shape.last().y(), box.top());
                shape[shape.size() - 2].setY(top);
                shape.last() = QPointF(box.right(), top);
            } else {
                shape << box.topLeft() << box.topRight();
            }
            end = box.right();
        }
        close();
    }

    void backArrow()
    {
        const qreal y = lane.prevention ? m_area.center().y() : m_area.bottom() - 4.5;
        p.setPen(Qt::NoPen);
        p.setBrush(m_colour);
        p.drawPolygon(QPolygonF{{QPointF(l.left - 8, y), QPointF(l.left - 2, y - 4), QPointF(l.left - 2, y + 4)}});
    }

    void marks()
    {
        for (const LaneMark &mark : lane.marks) {
            const QRectF box = laneMarkBox(mark, m_area, plan);
            if (box.isEmpty())
                continue;
            if (mark.glyph == Glyph::None)
                p.fillRect(box, m_colour);
            else if (mark.glyph == Glyph::Block)
                blocks(mark, box);
            else
                drawGlyph(p, mark.glyph, box.center(), box.width(), m_colour, plan.groundAt(box.center().x()));
        }
    }

    void blocks(const LaneMark &mark, const QRectF &box)
    {
        for (int i = 0; i < mark.days; ++i) {
            const qreal from = l.x(double(mark.day + i)), to = l.x(double(mark.day + i + 1));
            const qreal width = std::clamp(to - from - 1, 2.0, plan.fonts.s(8));
            if (from >= l.left - 1 && to <= l.right + 1)
                p.fillRect(QRectF((from + to - width) / 2, box.top(), width, box.height()), m_colour);
        }
    }

    /** | stopped, ▶ still taken. */
    void ends()
    {
        if (lane.stopped && m_days.contains(*lane.stopped)) {
            const qreal x = l.x(double(*lane.stopped + 1));
            const qreal height = lane.scaled ? m_area.height() + 6 : 9 + 6, top = lane.prevention ? m_area.center().y() - height / 2 : m_area.bottom() + 3 - height;
            p.fillRect(QRectF(x - 1, top, lane.stoppedVague ? 1 : 2, height), lane.stoppedVague ? c.inkSoft : c.ink);
        }
        const qreal today = l.x(double(plan.scene.today + 1));
        if (!lane.ongoing || plan.scene.today < m_days.from || plan.scene.today > m_days.to || today > l.right + 2)
            return;
        const qreal y = lane.prevention ? m_area.center().y() : m_area.bottom() - 4.5;
        const qreal x = std::min(today, l.right - 7);
        p.setPen(Qt::NoPen);
        p.setBrush(m_colour);
        p.drawPolygon(QPolygonF{{QPointF(x, y - 4), QPointF(x + 7, y), QPointF(x, y + 4)}});
    }

    QPainter &p;
    const ChartPlan &plan;
    const ChartLayout &l;
    const ChartPalette &c;
    const QRectF m_row;
    const MedicineLane &lane;
    const QRectF m_area;
    const QColor m_colour;
    const DayRange m_days;
};

} // namespace

void paintHatch(QPainter &painter, const QRectF &box, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.2, Qt::SolidLine, Qt::FlatCap));
    const qreal height = box.height();
    QList<QLineF> strokes;
    for (qreal foot = box.left() - height + kHatchGap; foot < box.right(); foot += kHatchGap * 1.4) { // up to the right
        const qreal from = std::max(foot, box.left()), to = std::min(foot + height, box.right());
        if (to > from)
            strokes << QLineF(from, box.bottom() - (from - foot), to, box.bottom() - (to - foot));
    }
    painter.drawLines(strokes);
    painter.setPen(QPen(colour, 0.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
}

QRectF laneArea(const MedicineLane &lane, const LaneBox &box, const ChartFonts &fonts)
{
    const qreal height = lane.scaled ? fonts.s(26) : box.row.height() - fonts.s(6);
    return {box.row.left(), box.row.bottom() - fonts.s(2) - height, box.row.width(), height};
}

QRectF laneBarBox(const LaneBar &bar, const MedicineLane &lane, const QRectF &area, const ChartLayout &layout)
{
    const DayRange days = layout.axis.days();
    if (bar.days.to < days.from || bar.days.from > days.to)
        return {};
    const qreal left = std::max(layout.left, layout.x(double(bar.days.from))), right = std::min(layout.right, layout.x(double(bar.days.to + 1)));
    if (right <= left)
        return {};
    if (lane.prevention)
        return {left, area.center().y() - kPrevention / 2, right - left, kPrevention};
    const qreal most = lane.scaled && bar.unknown ? std::min(area.height(), 9.0) : area.height();
    const qreal height = bar.unknown ? most : std::max(kThin, most * bar.share);
    return {left, area.bottom() - height, right - left, height};
}

QRectF laneMarkBox(const LaneMark &mark, const QRectF &area, const ChartPlan &plan)
{
    const ChartLayout &l = plan.layout;
    const DayRange days = l.axis.days();
    if (mark.day + mark.days - 1 < days.from || mark.day > days.to)
        return {};
    const qreal y = area.center().y(), size = plan.fonts.s(10);
    if (mark.glyph == Glyph::Block) {
        const qreal left = l.x(double(mark.day)), right = l.x(double(mark.day + mark.days));
        return {left, y - plan.fonts.s(4.5), right - left, plan.fonts.s(9)};
    }
    const qreal x = l.x(double(mark.day));
    if (mark.glyph == Glyph::None)
        return {x - 1, y - plan.fonts.s(4.5), 2, plan.fonts.s(9)};
    return {x - size / 2, y - size / 2, size, size};
}

void paintLanes(QPainter &painter, const ChartPlan &plan)
{
    for (const LaneBox &box : plan.layout.lanes)
        LanePainter(painter, plan, box).paint();
}

} // namespace dayplus
