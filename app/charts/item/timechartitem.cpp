// SPDX-License-Identifier: GPL-3.0-or-later
#include "timechartitem.h"

#include "charts/chartview.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRectangleNode>

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

constexpr int kLongestWait = 50;  ///< ms until a moved picture is painted anew; less where painting takes less
constexpr int kRest = 120;        ///< ms after the last wheel step

/** The picture, and over its plot, while another one is not painted yet, the same picture where it belongs now. */
class PictureNode : public QSGNode {
public:
    explicit PictureNode(QQuickWindow *window)
        : m_whole(window->createImageNode()), m_cover(window->createRectangleNode()), m_moved(window->createImageNode())
    {
        appendChildNode(m_whole);
        for (QSGNode *node : {static_cast<QSGNode *>(m_cover), static_cast<QSGNode *>(m_moved)})
            node->setFlag(OwnedByParent, false);
        m_moved->setFiltering(QSGTexture::Linear);
    }
    ~PictureNode() override
    {
        clearMove();
        delete m_cover;
        delete m_moved;
    }
    void setPicture(std::unique_ptr<QSGTexture> texture, const QRectF &rect)
    {
        m_whole->setTexture(texture.get());
        m_moved->setTexture(texture.get());
        m_whole->setRect(rect);
        m_texture = std::move(texture);
    }
    void clearMove()
    {
        if (m_moved->parent()) {
            removeChildNode(m_cover);
            removeChildNode(m_moved);
        }
    }
    /** Shows `source` (px of the texture) at `target`, and nothing of the plot else. */
    void move(const QRectF &plot, const QColor &ground, const QRectF &source, const QRectF &target)
    {
        m_cover->setRect(plot);
        m_cover->setColor(ground);
        m_moved->setSourceRect(source);
        m_moved->setRect(target);
        if (!m_moved->parent()) {
            appendChildNode(m_cover);
            appendChildNode(m_moved);
        }
    }

private:
    std::unique_ptr<QSGTexture> m_texture;
    QSGImageNode *m_whole;
    QSGRectangleNode *m_cover;
    QSGImageNode *m_moved;
};

} // namespace

TimeChartItem::TimeChartItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptTouchEvents(true);
    m_soon.setSingleShot(true);
    m_soon.callOnTimeout(this, [this] { polish(); });
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    m_rest.callOnTimeout(this, &TimeChartItem::settle);
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
        connect(source, &ChartSource::viewChanged, this, &TimeChartItem::followView);
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
    letGo();
    m_chart.setScene(m_source->scene());
    setImplicitHeight(m_chart.preferredHeight(width()));
    polish();
    Q_EMIT viewChanged();
}

/** At rest it is painted with the next frame; while it moves the last picture is moved, and painted again when there is time. */
void TimeChartItem::followView()
{
    if (!m_source->scene().moving) {
        m_rest.stop();
        m_soon.stop();
        m_chart.setView(m_source->scene().view, false);
        setImplicitHeight(m_chart.preferredHeight(width()));
        polish();
    } else {
        update();
        if (!m_soon.isActive())
            m_soon.start(std::min(m_cost, kLongestWait));
    }
    Q_EMIT viewChanged();
}

void TimeChartItem::moveCursor()
{
    m_chart.setCursorDay(m_source->scene().cursorDay);
    polish();
}

/** Nothing of what was drawn stays in memory of ours. */
void TimeChartItem::drop()
{
    m_soon.stop();
    m_rest.stop();
    m_hand = {};
    m_chart.setScene({});
    m_image = {};
    m_fresh = false;
    update();
    Q_EMIT filledChanged();
}

QSize TimeChartItem::pictureSize() const
{
    return {int(std::floor(width())), int(std::floor(height()))};
}

void TimeChartItem::updatePolish()
{
    const QSize size = pictureSize();
    if (!m_source || !window() || size.width() < 1 || size.height() < 1)
        return;
    const bool was = filled();
    m_soon.stop();
    QElapsedTimer clock;
    clock.start();
    m_chart.setView(m_source->scene().view, m_source->scene().moving);
    m_image = m_chart.image(size, window()->effectiveDevicePixelRatio());
    m_cost = int(clock.elapsed());
    m_plotLeft = m_chart.plan(size).layout.left;
    m_painted = m_chart.plan(size).layout.axis;
    m_fresh = true;
    update();
    if (!was)
        Q_EMIT filledChanged();
}

QSGNode *TimeChartItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<PictureNode *>(old);
    if (m_image.isNull()) {
        delete node;
        return nullptr;
    }
    if (!node) {
        node = new PictureNode(window());
        m_fresh = true;
    }
    const QSizeF whole = m_image.deviceIndependentSize();
    if (m_fresh)
        node->setPicture(std::unique_ptr<QSGTexture>(window()->createTextureFromImage(m_image, QQuickWindow::TextureIsOpaque)), {{}, whole});
    m_fresh = false;
    const DayAxis now = axisNow();
    const ChartView painted = viewOf(m_painted);
    const double from = now.u(painted.from), to = now.u(painted.to);
    if (!m_source || (std::abs(from) < 0.25 && std::abs(to - m_painted.width()) < 0.25)) {
        node->clearMove();
        return node;
    }
    const double first = std::clamp(from, 0.0, now.width()), last = std::clamp(to, first, now.width());
    const double scale = m_painted.width() / (to - from), ratio = m_image.devicePixelRatio();
    node->move({m_plotLeft, 0, now.width(), whole.height()}, m_chart.style().palette.surface,
               {(m_plotLeft + (first - from) * scale) * ratio, 0, (last - first) * scale * ratio, whole.height() * ratio},
               {m_plotLeft + first, 0, last - first, whole.height()});
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

/** The axis as it is to be shown, as wide as the painted one. */
DayAxis TimeChartItem::axisNow() const
{
    return m_source && m_painted.width() > 0 ? m_source->scene().axis(m_painted.width()) : m_painted;
}

} // namespace dayplus
