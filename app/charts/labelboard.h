// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartplan.h"

namespace dayplus {

/** Places words on a chart so that no two of them meet. The first ones to come have their place. */
class LabelBoard {
public:
    LabelBoard(const ChartPlan &plan, QList<PlacedLabel> &labels);

    /** `x` is the left end (Left), the centre (HCenter) or the right end of the words; `y` their middle. `boxed`: on a flat box of the
        ground. False = they would meet others or leave the chart; nothing is placed then. */
    bool put(const QString &text, const QFont &font, const QColor &colour, Qt::Alignment side, qreal x, qreal y, bool boxed = false);
    /** As much of the text as `width` holds, with an ellipsis; nothing if that is less than a few letters. */
    bool putElided(const QString &text, const QFont &font, const QColor &colour, qreal x, qreal y, qreal width, bool boxed = false);
    bool isFree(const QRectF &box) const;
    /** The box that put() gives to words of the small font that begin at `x`. */
    QRectF boxOf(const QString &text, qreal x, qreal y) const;
    /** A dot, a mark or a line of the panel runs through it. */
    bool hidesData(qsizetype panel, const QRectF &box) const;
    /** The Day 0 line runs between these. */
    bool crossesLine(qreal from, qreal to) const { return line && from < *line + 3 && to > *line - 3; }

protected:
    const ChartPlan &plan;
    const ChartFonts &f;
    const ChartLayout &l;
    const ChartPalette &c;
    const std::optional<qreal> line;   ///< x of Day 0
    QList<PlacedLabel> &labels;
};

} // namespace dayplus
