// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/pictureitem.h"

#include <QPainter>

namespace dayplus {

PictureItem::PictureItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void PictureItem::setImage(const QImage &image)
{
    m_image = image;
    setImplicitSize(image.width(), image.height());
    update();
    Q_EMIT imageChanged();
}

void PictureItem::paint(QPainter *painter)
{
    if (m_image.isNull())
        return;
    const QSizeF fitted = QSizeF(m_image.size()).scaled(boundingRect().size(), Qt::KeepAspectRatio);
    QRectF place({}, fitted);
    place.moveCenter(boundingRect().center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, m_image);
}

} // namespace dayplus
