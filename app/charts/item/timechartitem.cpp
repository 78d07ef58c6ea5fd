// SPDX-License-Identifier: GPL-3.0-or-later
#include "timechartitem.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QQuickWindow>
#include <QSGImageNode>

#include <cmath>

namespace dayplus {

TimeChartItem::TimeChartItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setAcceptedMouseButtons(Qt::LeftButton);
    restyle();
}

void TimeChartItem::setSource(ChartSource *source)
{
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source) {
        connect(source, &ChartSource::changed, this, &TimeChartItem::reload);
        connect(source, &ChartSource::cursorChanged, this, &TimeChartItem::moveCursor);
        connect(source, &QObject::destroyed, this, [this] {
            drop();
            Q_EMIT sourceChanged();
        });
        reload();
    } else {
        drop();
    }
    Q_EMIT sourceChanged();
}

void TimeChartItem::setColors(const QVariantMap &colors)
{
    if (m_colors == colors)
        return;
    m_colors = colors;
    restyle();
}

void TimeChartItem::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    restyle();
}

void TimeChartItem::setTextScale(qreal scale)
{
    if (qFuzzyCompare(m_textScale, scale))
        return;
    m_textScale = scale;
    restyle();
}

void TimeChartItem::setFontFamily(const QString &family)
{
    if (m_fontFamily == family)
        return;
    m_fontFamily = family;
    restyle();
}

void TimeChartItem::restyle()
{
    ChartStyle style;
    style.palette = m_dark ? ChartPalette::dark() : ChartPalette::light();
    style.palette.apply(m_colors);
    style.font = QGuiApplication::font();
    if (!m_fontFamily.isEmpty())
        style.font.setFamily(m_fontFamily);
    style.textScale = m_textScale;
    m_chart.setStyle(style);
    if (m_source)
        setImplicitHeight(m_chart.preferredHeight(width()));
    polish();
    Q_EMIT styleChanged();
}

void TimeChartItem::reload()
{
    m_chart.setScene(m_source->scene());
    setImplicitHeight(m_chart.preferredHeight(width()));
    polish();
}

void TimeChartItem::moveCursor()
{
    m_chart.setCursorDay(m_source->scene().cursorDay);
    polish();
}

/** Nothing of what was drawn stays in memory of ours. */
void TimeChartItem::drop()
{
    m_chart.setScene({});
    m_image = {};
    m_fresh = false;
    update();
    Q_EMIT filledChanged();
}

void TimeChartItem::updatePolish()
{
    const QSize size(int(std::floor(width())), int(std::floor(height())));
    if (!m_source || !window() || size.width() < 1 || size.height() < 1)
        return;
    const bool was = filled();
    m_image = m_chart.image(size, window()->effectiveDevicePixelRatio());
    m_fresh = true;
    update();
    if (!was)
        Q_EMIT filledChanged();
}

QSGNode *TimeChartItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<QSGImageNode *>(old);
    if (m_image.isNull()) {
        delete node;
        return nullptr;
    }
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        m_fresh = true;
    }
    if (m_fresh)
        node->setTexture(window()->createTextureFromImage(m_image));
    m_fresh = false;
    node->setRect(QRectF(QPointF(), m_image.deviceIndependentSize()));
    return node;
}

void TimeChartItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() == before.size() || !m_source)
        return;
    if (now.width() != before.width())
        setImplicitHeight(m_chart.preferredHeight(now.width()));
    polish();
}

void TimeChartItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        polish();
    QQuickItem::itemChange(change, data);
}

void TimeChartItem::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void TimeChartItem::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_source || !contains(event->position()))
        return;
    if (const auto day = m_chart.dayAt(event->position(), QSizeF(std::floor(width()), std::floor(height()))))
        Q_EMIT tapped(int(*day));
}

} // namespace dayplus
