// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trend.h"

#include <span>
#include <vector>

namespace dayplus {

/** One place on a drawn line. For drawing only; tables and words use the exact bins. */
struct RunPoint {
    double day = 0;            ///< wall day; the middle of the bin for weeks and months
    double value = 0;          ///< display unit, or the level's index
    double low = 0, high = 0;  ///< smallest and largest of what `value` stands for
    Comparator comparator = Comparator::None;
    bool operator==(const RunPoint &) const = default;
};
/** What one unbroken line joins. A run of one is a lone mark. Between two runs nothing may be drawn. */
using TrendRun = QList<RunPoint>;

/** When a line may exist: charts.md's Gap rule. */
struct RunRule {
    bool median = true;          ///< running middle value of days; else straight joins between values
    int window = 7;              ///< days of the centred window
    int least = 3;               ///< of these that must be logged
    int maxJoin = 130;           ///< straight joins: days between two values
    int maxJoinAcrossDay0 = 14;
    int step = 1;                ///< running middle values: only days that are a multiple of it from Day 0, and the first and last of a run
};

/** Symptoms: 7-day middle value, 30-day (8 logged) below 0.6 px a day. Labs and scores: joins up to 130 days, 14 across Day 0.
    Vitals: joins up to one and a half times their usual spacing (1 … 45 days), so a missed stretch stays open. */
RunRule runRuleFor(const TrendResult &byDay, double pxPerDay);

/** The bins that touch `days`, found by search. */
std::span<const TrendBin> binsIn(const TrendResult &result, DayRange days);

/**
 * A result in plain numbers, for drawing: made once, then asked for any stretch of days. What an answer costs grows with the stretch,
 * not with the years that were recorded.
 */
class TrendCurve {
public:
    struct Value {
        qint64 from = 0, to = 0;   ///< wall days of the bin
        double value = 0, low = 0, high = 0;
        qint64 row = 0;            ///< TrendBin::row
        Comparator comparator = Comparator::None;
        bool hospital = false;
        double day() const { return double(from + to) / 2; }
    };
    TrendCurve() = default;
    explicit TrendCurve(const TrendResult &result);

    /** As runRuleFor. */
    RunRule rule(double pxPerDay) const;
    /** As runsOf. */
    QList<TrendRun> runs(const RunRule &rule, DayRange within) const;
    std::span<const Value> between(DayRange days) const;
    const std::vector<Value> &values() const { return m_values; }
    BinBy by() const { return m_by; }

private:
    QList<TrendRun> middleRuns(const RunRule &rule, DayRange within) const;
    QList<TrendRun> joinedRuns(const RunRule &rule, DayRange within) const;
    bool joins(const RunRule &rule, const Value &a, const Value &b) const;
    bool sameSide(qint64 a, qint64 b) const { return !m_day0 || (a < *m_day0) == (b < *m_day0); }
    std::vector<Value> m_values;
    QList<DayRange> m_hospital;
    std::optional<qint64> m_day0;
    BinBy m_by = BinBy::Day;
    RunRule m_rule;                ///< of a wide axis
};

/**
 * The lines of a result, in day order, for the days of `within`. Running middle values: a day has one only if enough of its window
 * is logged, with a logged day on it or on both sides of it; it is not a hospital day; no window reaches across Day 0.
 * Week and month bins join only to their direct neighbour on the same side of Day 0.
 */
QList<TrendRun> runsOf(const TrendResult &result, const RunRule &rule, DayRange within);

} // namespace dayplus
