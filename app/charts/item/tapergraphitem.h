// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/tapergraph.h"

#include <QQuickPaintedItem>
#include <QVariantMap>

namespace dayplus {

/** The chart of a taper on a page. Colours by the names of TaperStyle's members. implicitHeight follows width and text size. */
class TaperGraphItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariant graph READ graph WRITE setGraph NOTIFY changed FINAL) ///< a dayplus::TaperGraph
    Q_PROPERTY(QVariantMap colors READ colors WRITE setColors NOTIFY changed FINAL)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY changed FINAL)
    Q_PROPERTY(QString fontFamily READ fontFamily WRITE setFontFamily NOTIFY changed FINAL)
public:
    explicit TaperGraphItem(QQuickItem *parent = nullptr);
    QVariant graph() const { return QVariant::fromValue(m_graph); }
    void setGraph(const QVariant &graph);
    QVariantMap colors() const { return m_colors; }
    void setColors(const QVariantMap &colors);
    qreal textScale() const { return m_style.scale; }
    void setTextScale(qreal scale);
    QString fontFamily() const { return m_style.font.family(); }
    void setFontFamily(const QString &family);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void renew();
    TaperGraph m_graph;
    TaperStyle m_style;
    QVariantMap m_colors;
};

} // namespace dayplus
