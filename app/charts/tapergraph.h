// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taper.h"

#include <QColor>
#include <QFont>
#include <QMetaType>

class QPainter;

namespace dayplus {

/** A taper as it is drawn: the domain's three lines, and every word on the picture. */
struct TaperGraph {
    struct DayTick {
        QDate day;
        QString text;             ///< "Day 0", "+14"
    };
    struct AmountTick {
        Decimal amount;
        QString text;             ///< "10 mg"
    };
    TaperSeries series;
    QList<DayTick> days;
    QList<AmountTick> amounts;    ///< ascending; the last one is the top of the plot
    QString today;                ///< "Today"; empty if it is not on the picture
    QString taken, revised, planned; ///< the legend; empty = that line is not there
    bool isEmpty() const { return amounts.isEmpty(); }
};

/** Colours by their role on the picture, and the type. */
struct TaperStyle {
    QColor taken{0x0F6B66}, area{0xE7F0F0}, revised{0xC24E00}, planned{0x5A666B}, grid{0xE6E1D7}, words{0x5A666B}, ground{0xFFFFFF};
    QFont font;                   ///< family only
    qreal scale = 1;              ///< text size, 1 … 2
};

/** The height for a width: the plot, the days under it, and the legend in as many lines as it needs. Logical pixels. */
qreal taperHeight(const TaperGraph &graph, qreal width, const TaperStyle &style);
void paintTaper(QPainter &painter, QSizeF size, const TaperGraph &graph, const TaperStyle &style);

} // namespace dayplus

Q_DECLARE_METATYPE(dayplus::TaperGraph)
