// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/counts.h"

#include <QSet>
#include <tuple>

namespace dayplus {

namespace {

bool isLowerLimit(const CountOnDay &value)
{
    return value.comparator == Comparator::Greater || value.comparator == Comparator::GreaterOrEqual;
}

/** "<0.1" before "≤0.1" and "0.1"; of the same value the earlier day. */
bool isLower(const CountOnDay &a, const CountOnDay &b)
{
    if (a.gigaPerLitre != b.gigaPerLitre)
        return a.gigaPerLitre < b.gigaPerLitre;
    const auto rank = [](const CountOnDay &value) { return std::tuple(value.comparator != Comparator::Less, value.day); };
    return rank(a) < rank(b);
}

} // namespace

CountFacts countFacts(const QList<CountOnDay> &values, const Decimal &atMost)
{
    CountFacts facts;
    QSet<int> measured, low;
    for (const CountOnDay &value : values) {
        measured.insert(value.day);
        if (isLowerLimit(value))
            continue;
        if (value.gigaPerLitre <= atMost)
            low.insert(value.day);
        if (!facts.nadir || isLower(value, *facts.nadir))
            facts.nadir = value;
    }
    facts.measuredDays = int(measured.size());
    facts.daysAtMost = int(low.size());
    return facts;
}

} // namespace dayplus
