// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartpalette.h"

#include <QHash>

#include <memory>

namespace dayplus {

/** The type sizes and pitches of one form of the chart; px at the style's text scale. */
struct ChartFonts {
    explicit ChartFonts(const ChartStyle &style, bool desktop);

    bool desktop = false;
    qreal scale = 1;
    QFont small;   ///< ticks, scale notes, event words: 13 phone, 11 desktop
    QFont bold;    ///< the same, bold: Day 0, today
    QFont title;   ///< panel names
    QFont head;    ///< Before, After
    QFont value;   ///< latest value, desktop

    qreal width(const QFont &font, const QString &text) const;
    qreal height(const QFont &font) const;
    /** `px` grown with the text. */
    qreal s(qreal px) const { return px * scale; }

private:
    using Widths = QHash<std::pair<int, QString>, qreal>;
    std::shared_ptr<Widths> m_widths = std::make_shared<Widths>(); ///< measured once: the same words come with every move of the chart
};

} // namespace dayplus
