// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartsource.h"
#include "charts/timechart.h"

#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace dayplus {

/** Lets QML hold a view model's chart; it is made there, never in QML. */
struct ChartSourceForQml {
    Q_GADGET
    QML_FOREIGN(dayplus::ChartSource)
    QML_NAMED_ELEMENT(ChartSource)
    QML_UNCREATABLE("made by a view model")
};

/**
 * A chart on a page. The scene is painted to an image on the GUI thread (updatePolish) and shown as a texture; works with every
 * scene graph, the software one too. Without a source it holds no image. implicitHeight follows width, scene and text size.
 */
class TimeChartItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dayplus::ChartSource *source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    /** Colours by the names of ChartPalette's members ("ground", "surface", "ink", "day0" …); missing ones keep `dark`'s defaults. */
    Q_PROPERTY(QVariantMap colors READ colors WRITE setColors NOTIFY styleChanged FINAL)
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY styleChanged FINAL)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY styleChanged FINAL)
    Q_PROPERTY(QString fontFamily READ fontFamily WRITE setFontFamily NOTIFY styleChanged FINAL)
    /** True when a picture is held; false after a lock. */
    Q_PROPERTY(bool filled READ filled NOTIFY filledChanged FINAL)
public:
    explicit TimeChartItem(QQuickItem *parent = nullptr);

    ChartSource *source() const { return m_source; }
    void setSource(ChartSource *source);
    QVariantMap colors() const { return m_colors; }
    void setColors(const QVariantMap &colors);
    bool dark() const { return m_dark; }
    void setDark(bool dark);
    qreal textScale() const { return m_textScale; }
    void setTextScale(qreal scale);
    QString fontFamily() const { return m_fontFamily; }
    void setFontFamily(const QString &family);
    bool filled() const { return !m_image.isNull(); }

Q_SIGNALS:
    void sourceChanged();
    void styleChanged();
    void filledChanged();
    /** A day was tapped or pressed: its wall day (Julian). */
    void tapped(int wallDay);

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void restyle();
    void reload();
    void moveCursor();
    void drop();
    QPointer<ChartSource> m_source;
    QVariantMap m_colors;
    bool m_dark = false;
    qreal m_textScale = 1;
    QString m_fontFamily;
    TimeChart m_chart;
    QImage m_image;
    bool m_fresh = false;   ///< m_image is not yet a texture
};

} // namespace dayplus
