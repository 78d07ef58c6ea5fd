// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trend.h"

namespace dayplus {

/**
 * Where a day lies: the one function u = f(day), shared by panels, bands, lanes, ticks and cursor. Piecewise linear and monotone;
 * u runs from 0 to width (px). Whole days stand at their number: u(day0) is the Day 0 line.
 */
class DayAxis {
public:
    /** A stretch with one scale. */
    struct Segment {
        double firstDay = 0, lastDay = 1;
        double firstU = 0, lastU = 1;
        double pxPerDay() const { return (lastU - firstU) / (lastDay - firstDay); }
    };

    DayAxis() = default;
    /** One scale. A range of one day gets half a day on both sides. */
    static DayAxis linear(DayRange days, std::optional<qint64> day0, double width);
    /** The `count` days up to today. */
    static DayAxis lastDays(int count, qint64 today, std::optional<qint64> day0, double width);
    /** Day −45 … Day +105. */
    static DayAxis aroundDay0(qint64 day0, double width);
    /** History | day by day | months after, split 236 : 354 : 270 at Day −60 and Day +30, up to 18 days after `today`. Without
        history (or before Day +30) that part's width goes to the day-by-day part. Without a Day 0: one scale. */
    static DayAxis all(qint64 firstDay, qint64 today, std::optional<qint64> day0, double width);

    /** The part between two days at `width`; its inner proportions stay. Outside of this axis its first or last scale goes on.
        At least a day wide. */
    DayAxis cropped(double from, double to, double width) const;

    double u(double day) const;
    /** The inverse of u, clamped to the axis. */
    double dayAt(double u) const;
    /** The same not clamped: the first and the last scale go on. */
    double dayBeyond(double u) const;
    double pxPerDay(double day) const { return segmentAt(day).pxPerDay(); }

    double width() const { return m_segments.isEmpty() ? 0 : m_segments.last().lastU; }
    /** Whole days that are on the axis. */
    DayRange days() const;
    bool holds(qint64 day) const { return days().contains(day); }
    std::optional<qint64> day0() const { return m_day0; }
    const QList<Segment> &segments() const { return m_segments; }
    bool isPiecewise() const { return m_segments.size() > 1; }

private:
    const Segment &segmentAt(double day) const;
    QList<Segment> m_segments;
    std::optional<qint64> m_day0;
};

/** One mark on the axis. The words are wording's. */
struct DayTick {
    enum class What {
        Day0,
        Days,       ///< `count` days from Day 0
        Months,     ///< `count` calendar months from Day 0 (10th to 10th)
        Years,      ///< `count` calendar years from Day 0
        Date,       ///< a date; `count` is 0
        Month,      ///< the 1st of a month
        Year,       ///< the 1st of January
        Today,
    };
    What what = What::Date;
    qint64 day = 0;
    int count = 0;
    bool history = false;     ///< in the half-year part left of the day-by-day part: the label begins at its tick
    bool firstOfUnit = false; ///< says its unit ("5 mo"); the following ones only the number. Date, Month: says its year
    bool operator==(const DayTick &) const = default;
};

/** The ticks of an axis, left to right, no two nearer than `spacing` px (26 for one line of 11 px, 44 for two lines). Day 0 and
    today win over their neighbours, then the left one wins. `today`: nullopt = no such tick. `calendar`: dates, months and years
    instead of counts from Day 0; always so without a Day 0. */
QList<DayTick> ticksOf(const DayAxis &axis, double spacing, std::optional<qint64> today = {}, bool calendar = false);

} // namespace dayplus
