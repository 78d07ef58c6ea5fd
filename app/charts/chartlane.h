// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartpalette.h"
#include "domain/trend.h"

namespace dayplus {

/** The shape of an event mark; all are drawn, none is a letter of a font. */
enum class Glyph { None, TriangleUp, TriangleDown, Diamond, OpenDiamond, OpenSquare, Plus, Ivig, Dot, Star, Cross, Block };

/** One stretch of a lane. */
struct LaneBar {
    DayRange days;                 ///< wall days, inclusive
    double share = 1;              ///< of the lane's own largest dose, 0 … 1: its thickness
    bool unknown = false;          ///< the dose, or whether it was taken that day, is not known: hatched
    QString label;                 ///< "40 mg", "dose ?"; shown where it fits
};

/** Something single in a lane. */
struct LaneMark {
    qint64 day = 0;
    Glyph glyph = Glyph::None;     ///< None = a tick of a repeated dose
    QString text;                  ///< to its right; empty = none
    int days = 1;                  ///< of Glyph::Block: one block a day
};

/** One lane of the swimmer plot, all words ready. Counted by domain/lanes.h. */
struct MedicineLane {
    QString name, dose;            ///< "Mycophenolate", "3 g"; "dose" in softer ink
    QString group;                 ///< of the class, for the table and the reader: "Steroids"
    QString last;                  ///< "13 Jan 2026 · Day −56", "still taking"
    Tone tone = Tone::Medicine;
    bool scaled = false;           ///< the steroid's lane: a true mg scale, `most` at its top
    double most = 0;               ///< largest amount, mg a day
    bool prevention = false;       ///< a thin grey bar: prevention, supportive
    bool spare = false;            ///< left out first where there is little room
    QList<LaneBar> bars;
    QList<LaneMark> marks;
    bool beganEarlier = false;     ///< nobody knows when
    bool ongoing = false;          ///< ▶ at today
    std::optional<qint64> stopped; ///< | on this day
    bool stoppedVague = false;     ///< somewhere up to that day
    QString stopText;              ///< why, right of the stop
};

} // namespace dayplus
