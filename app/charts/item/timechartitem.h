// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartsource.h"
#include "charts/timechart.h"

#include <QPointer>
#include <QQuickItem>
#include <QTimer>
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
 *
 * It is moved with a horizontal drag, two fingers, the wheel (Ctrl: zoom; sideways or Shift: pan; the plain wheel zooms only if no
 * Flickable around it has something to scroll), keys (+ − 0 Home, Ctrl or Shift with an arrow) and the functions below; it asks the
 * source (ChartSource::moveTo) and follows its viewChanged(): the last picture is moved at once and painted anew soon after.
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
    /** Other days than the range's are shown: showAll() changes something. */
    Q_PROPERTY(bool zoomed READ zoomed NOTIFY viewChanged FINAL)
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
    bool zoomed() const { return m_source && m_source->scene().view; }

    Q_INVOKABLE void zoomIn();
    Q_INVOKABLE void zoomOut();
    /** Later days for `share` > 0, earlier ones for < 0; 1 = all of what is shown. */
    Q_INVOKABLE void panBy(double share);
    /** Back to the days of the range. */
    Q_INVOKABLE void showAll();
    /** It rests now: full density. Otherwise a moment after the last wheel step. */
    Q_INVOKABLE void settle();

Q_SIGNALS:
    void sourceChanged();
    void styleChanged();
    void filledChanged();
    void viewChanged();
    /** A day was tapped or pressed: its wall day (Julian). */
    void tapped(int wallDay);
    /** A value was pressed twice, or Enter on the cursor's day: its entry, for Store::entryAtRow. */
    void opened(qint64 row);
    /** An arrow key: to the value before (−1) or after (1). */
    void stepped(int by);

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override { letGo(); }
    void touchEvent(QTouchEvent *event) override;
    void touchUngrabEvent() override { letGo(); }
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /** What fingers or the mouse are doing. */
    struct Hand {
        enum class Does { Nothing, Press, Scroll, Pan, Pinch };
        Does does = Does::Nothing;
        QPointF begin;          ///< one finger's place, or the middle of two
        double apart = 0;       ///< of two fingers
        ChartView view;         ///< what was shown when they took hold of it
        bool isSecond = false;  ///< of a double press
        QPointF lastTap;
        quint64 lastTime = 0;
    };
    void restyle();
    void reload();
    void moveCursor();
    void followView();
    void drop();
    QSize pictureSize() const;
    DayAxis axisNow() const;
    ChartView shown() const;
    DayAxis whole() const;
    double shareAt(double x) const;
    void moveTo(const ChartView &view, bool moving);
    void zoomBy(double factor, double share, bool moving);
    double zoomCentre() const;
    bool pageScrolls() const;
    void press(QPointF at, quint64 time);
    bool drag(QPointF at);
    void release(QPointF at, quint64 time);
    void pinch(QPointF one, QPointF two);
    void letGo();
    QPointer<ChartSource> m_source;
    QVariantMap m_colors;
    bool m_dark = false;
    qreal m_textScale = 1;
    QString m_fontFamily;
    TimeChart m_chart;
    QImage m_image;
    bool m_fresh = false;   ///< m_image is not yet a texture
    double m_plotLeft = 0;  ///< of m_image
    DayAxis m_painted;      ///< the axis of m_image
    Hand m_hand;
    QTimer m_soon, m_rest;
    int m_cost = 0;         ///< of the last painting, ms
};

} // namespace dayplus
