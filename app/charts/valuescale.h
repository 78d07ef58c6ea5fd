// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"

#include <QList>

#include <vector>

namespace dayplus {

/** The upright scale of one panel: where a value lies between 0 (bottom) and 1 (top), and which values are written beside it. */
class ValueScale {
public:
    struct Label {
        double fraction = 0;
        QString text;
    };
    /** Fixed if the panel says so; else round numbers around what is on the axis, from zero where that costs little. All values
        equal, one value and none give a readable scale too. Values far from all the others (TrendResult::bulk) do not stretch it,
        unless nothing else is in view. */
    static ValueScale of(const ChartPanel &panel, DayRange inView);

    /** 0 … 1, clamped. Zero, negatives and limits below a log scale lie on the shelf under it. */
    double fraction(double value, Comparator comparator = Comparator::None) const;
    /** Bottom to top. `room` = how many lines of text fit. */
    QList<Label> labels(int room) const;
    /** 1 = above what the scale shows, −1 = below it: drawn as an arrow at the edge. */
    int beyond(double value) const;
    double low() const { return m_low; }
    double high() const { return m_high; }
    bool isLog() const { return m_log; }
    bool isLevels() const { return !m_levels.isEmpty(); }
    bool hasShelf() const { return m_shelf; }

private:
    void shelve(const std::vector<double> &limits, bool zeros);
    void fit(double least, double most, bool any);
    double m_low = 0, m_high = 1, m_step = 1;
    bool m_log = false, m_shelf = false, m_empty = false;
    double m_limit = 0; ///< what lies on the shelf is below it; 0 = only zeros
    QStringList m_levels;
};

/** "0.5", "1000", "−2": as short as it can be, in the default locale. */
QString scaleNumber(double value);

} // namespace dayplus
