// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace dayplus {

/** Draws an event mark, `size` px across, around `centre`. Open ones are filled with `ground`. */
void drawGlyph(QPainter &painter, Glyph glyph, QPointF centre, qreal size, const QColor &colour, const QColor &ground);

} // namespace dayplus
