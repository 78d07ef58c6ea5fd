// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ink.h"

#include <QDateTime>
#include <QObject>
#include <QPolygonF>
#include <QQmlEngine>
#include <QRectF>
#include <QVariant>
#include <functional>

namespace dayplus {

/** What is written on an ink pad, stroke by stroke; positions in pixels of the pad at text size 100 %. */
class InkInput : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
    Q_PROPERTY(QVariantList paths READ paths NOTIFY changed FINAL) ///< lines of points
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)
    Q_PROPERTY(QRectF bounds READ bounds NOTIFY changed FINAL) ///< of what is written
    Q_PROPERTY(qreal padWidth READ padWidth NOTIFY changed FINAL)
public:
    explicit InkInput(std::function<QDateTime()> now, QObject *parent = nullptr);

    QVariantList paths() const;
    QList<QPolygonF> lines() const; ///< the same; a dot is a very short line
    bool isEmpty() const { return m_ink.isEmpty(); }
    QRectF bounds() const;
    qreal padWidth() const { return qreal(m_ink.width) / kInkUnits; }
    const Ink &ink() const { return m_ink; }
    void setInk(const Ink &ink);

    /** The pen is down, moves, is up again. A move closer than a pixel is left out; the pen stays on the pad. */
    Q_INVOKABLE void press(qreal x, qreal y, qreal padWidth, qreal padHeight);
    Q_INVOKABLE void move(qreal x, qreal y);
    Q_INVOKABLE void lift();
    /** Takes the last stroke back, or everything. */
    Q_INVOKABLE void takeBack();
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();
    void written(); ///< a stroke has ended, or was taken back

private:
    InkPoint point(qreal x, qreal y) const;
    std::function<QDateTime()> m_now;
    QDateTime m_began;
    Ink m_ink;
    bool m_down = false;
};

} // namespace dayplus
