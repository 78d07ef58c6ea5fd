// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/labelboard.h"

#include <QFontMetricsF>
#include <QLineF>

#include <algorithm>

namespace dayplus {

namespace {

constexpr qreal kPad = 2, kMarkHalf = 3;

/** One of the segments goes through the box; points from left to right, px of the plot. */
bool runsThrough(const QList<QPointF> &points, const QRectF &box)
{
    auto next = std::lower_bound(points.cbegin(), points.cend(), box.left(), [](const QPointF &p, qreal x) { return p.x() < x; });
    if (next != points.cbegin())
        --next;
    const QLineF falling(box.topLeft(), box.bottomRight()), rising(box.bottomLeft(), box.topRight());
    for (; next != points.cend() && next->x() <= box.right(); ++next) {
        if (box.contains(*next))
            return true;
        if (next + 1 == points.cend())
            break;
        const QLineF segment(*next, *(next + 1));
        if (segment.intersects(falling) == QLineF::BoundedIntersection || segment.intersects(rising) == QLineF::BoundedIntersection)
            return true;
    }
    return false;
}

} // namespace

LabelBoard::LabelBoard(const ChartPlan &toLabel, QList<PlacedLabel> &placed)
    : plan(toLabel), f(toLabel.fonts), l(toLabel.layout), c(toLabel.style.palette), line(toLabel.day0X()), labels(placed)
{
}

bool LabelBoard::put(const QString &text, const QFont &font, const QColor &colour, Qt::Alignment side, qreal x, qreal y, bool boxed)
{
    if (text.isEmpty())
        return false;
    const qreal width = f.width(font, text) + 2 * kPad, height = QFontMetricsF(font).capHeight() + 4;
    const qreal left = side & Qt::AlignHCenter ? x - width / 2 : side & Qt::AlignRight ? x - width + kPad : x - kPad;
    const QRectF box(left, y - height / 2, width, height);
    if (!l.whole.adjusted(-1, -1, 1, 1).contains(box) || !isFree(box))
        return false;
    labels.append({box, text, font, colour, boxed ? plan.groundAt(box.center().x()) : QColor()});
    return true;
}

bool LabelBoard::putElided(const QString &text, const QFont &font, const QColor &colour, qreal x, qreal y, qreal width, bool boxed)
{
    if (f.width(font, text) <= width)
        return put(text, font, colour, Qt::AlignLeft, x, y, boxed);
    const QFontMetricsF metrics(font);
    if (width < metrics.averageCharWidth() * 8)
        return false;
    return put(metrics.elidedText(text, Qt::ElideRight, width), font, colour, Qt::AlignLeft, x, y, boxed);
}

QRectF LabelBoard::boxOf(const QString &text, qreal x, qreal y) const
{
    const qreal height = QFontMetricsF(f.small).capHeight() + 4;
    return {x - kPad, y - height / 2, f.width(f.small, text) + 2 * kPad, height};
}

bool LabelBoard::hidesData(qsizetype panel, const QRectF &box) const
{
    const PanelDrawing &drawing = plan.drawings[panel];
    const QRectF near = box.adjusted(-kMarkHalf, -kMarkHalf, kMarkHalf, kMarkHalf), plot = l.panels[panel].plot;
    const auto inside = [&near](const ChartDot &dot) { return near.contains(dot.at); };
    if (std::any_of(drawing.dots.cbegin(), drawing.dots.cend(), inside) || std::any_of(drawing.marks.cbegin(), drawing.marks.cend(), inside))
        return true;
    const QRectF inPlot(near.left() - plot.left(), plot.bottom() - near.bottom(), near.width(), near.height()); // counted from below
    return std::any_of(drawing.lines.cbegin(), drawing.lines.cend(), [&inPlot](const DrawnLine &drawn) { return runsThrough(drawn.points, inPlot); });
}

bool LabelBoard::isFree(const QRectF &box) const
{
    return std::none_of(labels.cbegin(), labels.cend(), [&](const PlacedLabel &label) { return label.box.intersects(box); });
}

} // namespace dayplus
