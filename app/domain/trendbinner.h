// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trend.h"

#include <vector>

namespace dayplus {

/** Smallest, largest and middle of values (which get reordered). A limit that may move the middle marks it as a limit.
    `values` must not be empty. */
struct Spread {
    Measure min, median, max;
};
Spread spreadOf(std::vector<Measure> &values);

/**
 * Counts one series. Feed it in wall order (as the store reads), then take the result once. No allocation per value.
 * trend() is this in one call.
 */
class TrendBinner {
public:
    explicit TrendBinner(const TrendSpec &spec);
    /** Room for so many values; optional. */
    void reserve(qsizetype values);
    void add(const SeriesPoint &point);
    TrendResult take();

private:
    struct UnitRule {
        QString unit;
        bool known = false;     ///< a unit of the item
        bool same = false;      ///< needs no conversion
    };
    struct Window {
        DayRange range;
        int days = 0;
        std::vector<Measure> medians, lows, highs;
    };
    const UnitRule &ruleFor(const QString &unit);
    UnitRule makeRule(const QString &unit);
    bool toDisplay(const SeriesPoint &point, Measure &out);
    void keepApart(KeptApart::Why why, const SeriesPoint &point);
    void withoutAnswer(const SeriesPoint &point);
    void closeDay();
    void closeBin();
    void openBin(qint64 day);
    bool inHospital(qint64 day);
    void collect(Window &window);
    WindowFacts factsOf(Window &window) const;

    TrendSpec m_spec;
    TrendResult m_result;
    std::vector<UnitRule> m_rules;
    std::size_t m_rule = 0;
    Measure m_first;                       ///< of the open day
    std::vector<Measure> m_dayValues, m_binValues; ///< the day's values from the second on
    TrendBin m_day, m_bin;
    Measure m_latest;
    int m_latestMinute = -1;
    Precision m_latestPrecision = Precision::Day;
    qsizetype m_hospitalAt = 0;
    std::optional<Window> m_before;
    Window m_last;
    bool m_unitFixed = false, m_scaleFixed = false;
};

} // namespace dayplus
