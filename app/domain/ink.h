// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QList>
#include <QString>

namespace dayplus {

/** One point of a pen stroke: quarter pixels of the pad at text size 100 %, milliseconds since the first point of the ink. */
struct InkPoint {
    int x = 0, y = 0, ms = 0;
    bool operator==(const InkPoint &) const = default;
};
using InkStroke = QList<InkPoint>;

/** A sentence as it was written, with the size of the pad it was written on (in the same quarter pixels). */
struct Ink {
    int width = 0, height = 0;
    QList<InkStroke> strokes;
    bool isEmpty() const { return strokes.isEmpty(); }
    qsizetype points() const;
    bool operator==(const Ink &) const = default;
};

constexpr int kInkUnits = 4;                ///< per pixel
constexpr qsizetype kMostInkText = 60 * 1024;
constexpr qsizetype kMostInkPoints = 20'000;

/**
 * Compact text: plain ASCII, differences of points in groups of five bits, a checksum at the end. The same ink always gives the same text;
 * every point comes back exactly. Ink without strokes is an empty text.
 */
QString inkText(const Ink &ink);
/** The inverse. Fault::Corrupt for a text that was cut, changed or is no ink; Fault::TooLarge beyond the limits. */
Result<Ink> inkFromText(QStringView text);
/** The ink with as few of its middle points left out as make its text fit into kMostInkText. */
Ink fitting(Ink ink);

} // namespace dayplus
