// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/labelboard.h"

#include <QFontMetricsF>

#include <algorithm>

namespace dayplus {

namespace {

constexpr qreal kPad = 2;

} // namespace

LabelBoard::LabelBoard(const ChartPlan &toLabel, QList<PlacedLabel> &placed)
    : plan(toLabel), f(toLabel.fonts), l(toLabel.layout), c(toLabel.style.palette), line(toLabel.day0X()), labels(placed)
{
}

bool LabelBoard::put(const QString &text, const QFont &font, const QColor &colour, Qt::Alignment side, qreal x, qreal y, bool boxed)
{
    if (text.isEmpty())
        return false;
    const qreal width = f.width(font, text) + 2 * kPad, height = QFontMetricsF(font).capHeight() + 4;
    const qreal left = side & Qt::AlignHCenter ? x - width / 2 : side & Qt::AlignRight ? x - width + kPad : x - kPad;
    const QRectF box(left, y - height / 2, width, height);
    if (!l.whole.adjusted(-1, -1, 1, 1).contains(box) || !isFree(box))
        return false;
    labels.append({box, text, font, colour, boxed ? plan.groundAt(box.center().x()) : QColor()});
    return true;
}

bool LabelBoard::putElided(const QString &text, const QFont &font, const QColor &colour, qreal x, qreal y, qreal width, bool boxed)
{
    if (f.width(font, text) <= width)
        return put(text, font, colour, Qt::AlignLeft, x, y, boxed);
    const QFontMetricsF metrics(font);
    if (width < metrics.averageCharWidth() * 8)
        return false;
    return put(metrics.elidedText(text, Qt::ElideRight, width), font, colour, Qt::AlignLeft, x, y, boxed);
}

bool LabelBoard::isFree(const QRectF &box) const
{
    return std::none_of(labels.cbegin(), labels.cend(), [&](const PlacedLabel &label) { return label.box.intersects(box); });
}

} // namespace dayplus
