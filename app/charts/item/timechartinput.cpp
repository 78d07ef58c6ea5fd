// SPDX-License-Identifier: GPL-3.0-or-later
// How a person moves the chart.
#include "timechartitem.h"

#include "charts/chartview.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QTouchEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

constexpr double kNotch = 120;       ///< of a wheel, eighths of a degree
constexpr double kZoomNotch = 0.8;   ///< what stays in view after one
constexpr double kPanNotch = 60;     ///< px
constexpr double kZoomStep = 0.5;    ///< a button, a key, a double tap
constexpr double kPanStep = 0.2;     ///< of the width: an arrow key
constexpr double kSamePlace = 16;    ///< px between the two presses of a double one

} // namespace

void TimeChartItem::moveTo(const ChartView &view, bool moving)
{
    if (!m_source || !filled())
        return;
    m_source->moveTo(view, moving);
}

ChartView TimeChartItem::shown() const
{
    return viewOf(axisNow());
}

DayAxis TimeChartItem::whole() const
{
    return m_source ? m_source->scene().whole(m_painted.width()) : m_painted;
}

/** Where on the plot, 0 left … 1 right. */
double TimeChartItem::shareAt(double x) const
{
    return (x - m_plotLeft) / std::max(1.0, m_painted.width());
}

void TimeChartItem::zoomBy(double factor, double share, bool moving)
{
    moveTo(dayplus::zoomed(whole(), shown(), std::clamp(share, 0.0, 1.0), factor), moving);
}

/** The cursor if it is in view, else the middle. */
double TimeChartItem::zoomCentre() const
{
    const DayAxis axis = axisNow();
    const auto cursor = m_source ? m_source->scene().cursorDay : std::nullopt;
    return cursor && axis.holds(*cursor) ? axis.u(double(*cursor)) / axis.width() : 0.5;
}

void TimeChartItem::zoomIn()
{
    zoomBy(kZoomStep, zoomCentre(), false);
}

void TimeChartItem::zoomOut()
{
    zoomBy(1 / kZoomStep, zoomCentre(), false);
}

void TimeChartItem::panBy(double share)
{
    moveTo(panned(whole(), shown(), share), false);
}

void TimeChartItem::showAll()
{
    moveTo(viewOf(whole()), false);
}

void TimeChartItem::settle()
{
    m_rest.stop();
    if (m_source && m_source->scene().moving)
        m_source->moveTo(shown(), false);
}

void TimeChartItem::press(QPointF at, quint64 time)
{
    const auto interval = quint64(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    const bool soon = m_hand.lastTime > 0 && time - m_hand.lastTime <= interval;
    m_hand.isSecond = soon && QLineF(at, m_hand.lastTap).length() <= kSamePlace;
    m_hand.does = Hand::Does::Press;
    m_hand.begin = at;
    m_hand.view = shown();
}

/** True if it is ours: it goes sideways. What goes up or down belongs to the page. */
bool TimeChartItem::drag(QPointF at)
{
    const QPointF way = at - m_hand.begin;
    if (m_hand.does == Hand::Does::Press) {
        const int least = QGuiApplication::styleHints()->startDragDistance();
        if (std::abs(way.x()) > least && std::abs(way.x()) > std::abs(way.y()))
            m_hand.does = Hand::Does::Pan;
        else if (std::abs(way.y()) > least)
            m_hand.does = Hand::Does::Scroll;
    }
    if (m_hand.does != Hand::Does::Pan)
        return false;
    moveTo(panned(whole(), m_hand.view, -way.x() / m_painted.width()), true);
    return true;
}

void TimeChartItem::release(QPointF at, quint64 time)
{
    const Hand::Does did = m_hand.does;
    const bool second = m_hand.isSecond;
    letGo();
    m_hand.lastTime = 0;
    if (did != Hand::Does::Press || !m_source || !filled() || !contains(at))
        return;
    const auto day = m_chart.dayAt(at, QSizeF(pictureSize()));
    if (!day)
        return;
    if (!second) {
        m_hand.lastTap = at;
        m_hand.lastTime = time;
        Q_EMIT tapped(int(*day));
        return;
    }
    if (const auto row = m_chart.rowAt(at, QSizeF(pictureSize())))
        Q_EMIT opened(*row);
    else
        zoomBy(kZoomStep, shareAt(at.x()), false);
}

/** Both fingers stay on the days they took hold of. */
void TimeChartItem::pinch(QPointF one, QPointF two)
{
    const QPointF middle = (one + two) / 2;
    const double apart = std::max(1.0, QLineF(one, two).length());
    if (m_hand.does != Hand::Does::Pinch) {
        m_hand.does = Hand::Does::Pinch;
        m_hand.begin = middle;
        m_hand.apart = apart;
        m_hand.view = shown();
        return;
    }
    const DayAxis axis = whole();
    const ChartView near = dayplus::zoomed(axis, m_hand.view, std::clamp(shareAt(m_hand.begin.x()), 0.0, 1.0), m_hand.apart / apart);
    moveTo(panned(axis, near, (m_hand.begin.x() - middle.x()) / m_painted.width()), true);
}

void TimeChartItem::letGo()
{
    m_hand.does = Hand::Does::Nothing;
    m_hand.isSecond = false;
    setKeepMouseGrab(false);
    setKeepTouchGrab(false);
    settle();
}

void TimeChartItem::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    press(event->position(), event->timestamp());
}

void TimeChartItem::mouseMoveEvent(QMouseEvent *event)
{
    if (drag(event->position()))
        setKeepMouseGrab(true);
}

void TimeChartItem::mouseReleaseEvent(QMouseEvent *event)
{
    release(event->position(), event->timestamp());
}

void TimeChartItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept(); // its press was counted
}

void TimeChartItem::touchEvent(QTouchEvent *event)
{
    event->accept();
    if (event->type() == QEvent::TouchCancel)
        return letGo();
    QList<QEventPoint> down;
    for (const QEventPoint &point : event->points()) {
        if (point.state() != QEventPoint::State::Released)
            down.append(point);
    }
    if (down.size() >= 2) {
        setKeepTouchGrab(true);
        return pinch(down[0].position(), down[1].position());
    }
    if (down.isEmpty()) {
        if (m_hand.does != Hand::Does::Nothing && !event->points().isEmpty())
            release(event->points().first().position(), event->timestamp());
        return;
    }
    const QPointF at = down.first().position();
    if (m_hand.does == Hand::Does::Pinch) { // one finger is left and goes on
        m_hand.does = Hand::Does::Pan;
        m_hand.begin = at;
        m_hand.view = shown();
    } else if (down.first().state() == QEventPoint::State::Pressed) {
        press(at, event->timestamp());
    } else if (drag(at)) {
        setKeepTouchGrab(true);
    }
}

bool TimeChartItem::pageScrolls() const
{
    for (const QQuickItem *item = parentItem(); item; item = item->parentItem()) {
        if (item->inherits("QQuickFlickable") && item->property("contentHeight").toReal() > item->height() + 1)
            return true;
    }
    return false;
}

void TimeChartItem::wheelEvent(QWheelEvent *event)
{
    const double share = shareAt(event->position().x());
    const QPoint turned = event->angleDelta();
    const bool sideways = event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(turned.x()) > std::abs(turned.y());
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const bool zooms = control || !pageScrolls();
    if (!filled() || turned.isNull() || share < 0 || share > 1 || (!sideways && !zooms))
        return event->ignore();
    event->accept();
    if (sideways && !control) {
        const double px = event->pixelDelta().x() != 0 ? event->pixelDelta().x()
            : (turned.x() != 0 ? turned.x() : turned.y()) / kNotch * kPanNotch;
        moveTo(panned(whole(), shown(), -px / m_painted.width()), true);
    } else {
        zoomBy(std::pow(kZoomNotch, (turned.y() != 0 ? turned.y() : turned.x()) / kNotch), share, true);
    }
    m_rest.start();
}

void TimeChartItem::keyPressEvent(QKeyEvent *event)
{
    const bool arrowPans = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    const auto arrow = [&](int way) {
        if (arrowPans)
            panBy(way * kPanStep);
        else
            Q_EMIT stepped(way);
    };
    event->accept();
    switch (event->key()) {
    case Qt::Key_Left: return arrow(-1);
    case Qt::Key_Right: return arrow(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomIn();
    case Qt::Key_Minus: return zoomOut();
    case Qt::Key_0:
    case Qt::Key_Home: return showAll();
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const auto cursor = m_source ? m_source->scene().cursorDay : std::nullopt;
        if (const auto row = cursor ? m_chart.rowOn(*cursor) : std::nullopt)
            Q_EMIT opened(*row);
        return;
    }
    default: break;
    }
    QQuickItem::keyPressEvent(event);
}

} // namespace dayplus
