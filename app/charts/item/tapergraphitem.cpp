// SPDX-License-Identifier: GPL-3.0-or-later
#include "tapergraphitem.h"

namespace dayplus {

using namespace Qt::StringLiterals;

TaperGraphItem::TaperGraphItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void TaperGraphItem::setGraph(const QVariant &graph)
{
    m_graph = graph.value<TaperGraph>();
    renew();
}

void TaperGraphItem::setColors(const QVariantMap &colors)
{
    if (colors == m_colors)
        return;
    m_colors = colors;
    const std::pair<QString, QColor *> parts[] = {
        {u"taken"_s, &m_style.taken}, {u"area"_s, &m_style.area}, {u"revised"_s, &m_style.revised}, {u"planned"_s, &m_style.planned},
        {u"grid"_s, &m_style.grid}, {u"words"_s, &m_style.words}, {u"ground"_s, &m_style.ground},
    };
    for (const auto &[name, color] : parts) {
        if (const QColor given = colors.value(name).value<QColor>(); given.isValid())
            *color = given;
    }
    renew();
}

void TaperGraphItem::setTextScale(qreal scale)
{
    if (qFuzzyCompare(scale, m_style.scale))
        return;
    m_style.scale = scale;
    renew();
}

void TaperGraphItem::setFontFamily(const QString &family)
{
    if (family == m_style.font.family())
        return;
    m_style.font.setFamily(family);
    renew();
}

void TaperGraphItem::paint(QPainter *painter)
{
    paintTaper(*painter, QSizeF(width(), height()), m_graph, m_style);
}

void TaperGraphItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width())
        setImplicitHeight(taperHeight(m_graph, now.width(), m_style));
}

void TaperGraphItem::renew()
{
    setImplicitHeight(taperHeight(m_graph, width(), m_style));
    update();
    Q_EMIT changed();
}

} // namespace dayplus
