// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/inkinput.h"

namespace dayplus {

namespace {
constexpr qreal kDot = 0.5; ///< a stroke of one point is drawn this long
}

InkInput::InkInput(std::function<QDateTime()> now, QObject *parent) : QObject(parent), m_now(std::move(now)) {}

QList<QPolygonF> InkInput::lines() const
{
    QList<QPolygonF> lines;
    for (const InkStroke &stroke : m_ink.strokes) {
        QPolygonF line;
        for (const InkPoint &point : stroke)
            line.append(QPointF(point.x, point.y) / kInkUnits);
        if (line.size() == 1)
            line.append(line.first() + QPointF(kDot, 0));
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines;
}

QVariantList InkInput::paths() const
{
    QVariantList all;
    for (const QPolygonF &line : lines())
        all.append(QVariant(QVariantList(line.begin(), line.end())));
    return all;
}

QRectF InkInput::bounds() const
{
    QRectF all;
    for (const QPolygonF &line : lines())
        all = all.isNull() ? line.boundingRect() : all.united(line.boundingRect());
    return all;
}

void InkInput::setInk(const Ink &ink)
{
    m_ink = ink;
    m_down = false;
    Q_EMIT changed();
}

InkPoint InkInput::point(qreal x, qreal y) const
{
    return {std::clamp(qRound(x * kInkUnits), 0, m_ink.width), std::clamp(qRound(y * kInkUnits), 0, m_ink.height), int(m_began.msecsTo(m_now()))};
}

void InkInput::press(qreal x, qreal y, qreal padWidth, qreal padHeight)
{
    if (m_ink.isEmpty()) {
        m_began = m_now();
        m_ink.width = qRound(padWidth * kInkUnits);
        m_ink.height = qRound(padHeight * kInkUnits);
    } else if (!m_began.isValid()) {
        m_began = m_now().addMSecs(-m_ink.strokes.last().last().ms); // goes on with ink that was kept
    }
    m_down = true;
    m_ink.strokes.append({point(x, y)});
    Q_EMIT changed();
}

void InkInput::move(qreal x, qreal y)
{
    if (!m_down)
        return;
    InkStroke &stroke = m_ink.strokes.last();
    const InkPoint next = point(x, y);
    const int away = std::max(std::abs(next.x - stroke.last().x), std::abs(next.y - stroke.last().y));
    if (away < kInkUnits)
        return;
    stroke.append(next);
    Q_EMIT changed();
}

void InkInput::lift()
{
    if (!m_down)
        return;
    m_down = false;
    Q_EMIT written();
}

void InkInput::takeBack()
{
    if (m_ink.isEmpty())
        return;
    m_down = false;
    m_ink.strokes.removeLast();
    Q_EMIT changed();
    Q_EMIT written();
}

void InkInput::clear()
{
    m_down = false;
    m_began = {};
    m_ink = {};
    Q_EMIT changed();
    Q_EMIT written();
}

} // namespace dayplus
