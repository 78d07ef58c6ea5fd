// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <optional>

#include "domain/decimal.h"
#include "domain/entry.h"

namespace dayplus {

/** One blood count (neutrophils, platelets, lymphocytes) of one day. */
struct CountOnDay {
    int day = 0;                  ///< course day: wall date − Day 0
    Decimal gigaPerLitre;         ///< 10^9/L; 0.5 is 500 per µL
    Comparator comparator = Comparator::None; ///< the lab's "<0.1": a limit, not a value
    bool operator==(const CountOnDay &) const = default;
};

/** 500 neutrophils per µL. */
inline constexpr Decimal kNeutrophils500{5, -1};

/** What may be counted and shown of blood counts: what was measured, nothing filled in between and nothing graded. */
struct CountFacts {
    std::optional<CountOnDay> nadir; ///< the lowest value and the first day with it
    int measuredDays = 0;            ///< days with a value
    int daysAtMost = 0;              ///< of these, with a value of at most the limit
    bool operator==(const CountFacts &) const = default;
};

/**
 * Counts by lab value; `values` in any order, all of one kind, known to the day. A day counts once. "<0.5" is at most 0.5, "<1.0" may
 * or may not be: such a day is measured and not counted as low. "<0.1" is lower than 0.1; a ">" value is never the nadir.
 */
CountFacts countFacts(const QList<CountOnDay> &values, const Decimal &atMost = kNeutrophils500);

} // namespace dayplus
