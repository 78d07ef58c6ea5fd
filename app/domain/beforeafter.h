// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trend.h"

namespace dayplus {

/** Two stretches of days that are put side by side. Wall days; they never overlap. */
struct WindowPair {
    enum class About {
        Day0,    ///< the days before Day 0 (it excluded) and the last ones
        Recent,  ///< no Day 0 that is past: the last days and as many before them
        Event,   ///< the days before and after something (its own days in neither)
    };
    About about = About::Recent;
    DayRange before, now;
    int asked = 90;        ///< days each should have
    bool cut = false;      ///< `now` is shorter: no more days have passed; empty = none has
    bool operator==(const WindowPair &) const = default;
};
/** How many days a stretch may have: 30, 90, 180, 365. */
QList<int> windowLengths();
/** Before Day 0 and now. The second never reaches back behind Day 0. */
WindowPair windowsNow(std::optional<qint64> day0, qint64 today, int days);
/** Before and after what lasted from `event` to `until`. */
WindowPair windowsAround(qint64 event, std::optional<qint64> until, qint64 today, int days);

/** One value in two windows: the same counts as everywhere, and how many logged days lie in each part of one shared scale. */
struct Compared {
    WindowFacts before, now;
    double low = 0, width = 1;        ///< part i reaches from low + i × width; levels, 0–10 and few whole numbers: one number each
    bool single = true;               ///< each part is one number
    QList<int> beforeDays, nowDays;   ///< days per part; empty for labs and scores, and without values. Values far off count at the edge
    /** Of the logged days of that window, 0 … 1. */
    double share(bool inNow, qsizetype part) const;
    /** The largest of all shares. */
    double peak() const;
    /** Where a value stands on the scale of parts, 0 … 1 (the middle of its part). */
    double place(const Measure &measure) const;
};
/** `byDay`: counted by day. */
Compared compared(const TrendResult &byDay, const WindowPair &windows);

/** How many days of a window lie in merged ranges: days on immunosuppressants, for example. */
int daysIn(const QList<DayRange> &mergedRanges, DayRange window);

} // namespace dayplus
