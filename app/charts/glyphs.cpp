// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/glyphs.h"

#include <QPainter>

#include <cmath>

namespace dayplus {

namespace {

QPolygonF diamond(QPointF c, qreal r)
{
    return {{QPointF(c.x(), c.y() - r), QPointF(c.x() + r, c.y()), QPointF(c.x(), c.y() + r), QPointF(c.x() - r, c.y())}};
}

QPolygonF triangle(QPointF c, qreal r, qreal up)
{
    return {{QPointF(c.x() - r, c.y() + up * r * 0.8), QPointF(c.x() + r, c.y() + up * r * 0.8), QPointF(c.x(), c.y() - up * r * 0.9)}};
}

QPolygonF star(QPointF c, qreal r)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const qreal angle = M_PI * (i / 5.0 - 0.5), length = i % 2 == 0 ? r : r * 0.45;
        points << c + QPointF(std::cos(angle), std::sin(angle)) * length;
    }
    return points;
}

} // namespace

void drawGlyph(QPainter &painter, Glyph glyph, QPointF centre, qreal size, const QColor &colour, const QColor &ground)
{
    const qreal r = size / 2;
    const QPen outline(colour, size * 0.15, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (glyph) {
    case Glyph::None:
        return;
    case Glyph::TriangleUp:
        painter.drawPolygon(triangle(centre, r, 1));
        return;
    case Glyph::TriangleDown:
        painter.drawPolygon(triangle(centre, r, -1));
        return;
    case Glyph::Diamond:
        painter.drawPolygon(diamond(centre, r));
        return;
    case Glyph::OpenDiamond:
        painter.setPen(outline);
        painter.setBrush(ground);
        painter.drawPolygon(diamond(centre, r * 0.9));
        return;
    case Glyph::OpenSquare:
        painter.setPen(outline);
        painter.setBrush(ground);
        painter.drawRect(QRectF(centre.x() - r * 0.8, centre.y() - r * 0.8, r * 1.6, r * 1.6));
        return;
    case Glyph::Plus:
        painter.drawRect(QRectF(centre.x() - r * 0.25, centre.y() - r, r * 0.5, size));
        painter.drawRect(QRectF(centre.x() - r, centre.y() - r * 0.25, size, r * 0.5));
        return;
    case Glyph::Dot:
        painter.drawEllipse(centre, r * 0.9, r * 0.9);
        return;
    case Glyph::Star:
        painter.drawPolygon(star(centre, r * 1.1));
        return;
    case Glyph::Cross:
        painter.setPen(QPen(colour, size * 0.22, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(centre + QPointF(-r * 0.85, -r * 0.85), centre + QPointF(r * 0.85, r * 0.85));
        painter.drawLine(centre + QPointF(-r * 0.85, r * 0.85), centre + QPointF(r * 0.85, -r * 0.85));
        return;
    case Glyph::Block:
        painter.drawRect(QRectF(centre.x() - r * 0.8, centre.y() - r * 0.9, r * 1.6, r * 1.8));
        return;
    case Glyph::Ivig: // an antibody: three strokes
        painter.setPen(QPen(colour, size * 0.19, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(centre, QPointF(centre.x(), centre.y() + r));
        painter.drawLine(centre, QPointF(centre.x() - r * 0.85, centre.y() - r));
        painter.drawLine(centre, QPointF(centre.x() + r * 0.85, centre.y() - r));
        return;
    }
}

} // namespace dayplus
