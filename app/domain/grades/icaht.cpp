// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/grades/icaht.h"

#include <QMap>
#include <algorithm>
#include <array>

namespace dayplus {

namespace {

// All counting is in whole cells per mL, so that 0.5 × 10^9/L is exactly at the threshold.
constexpr int kPerMillilitreDigits = 6; // 10^9/L = 10^6 per mL
constexpr qint64 k100PerMicrolitre = 100'000;
constexpr qint64 k500PerMicrolitre = 500'000;
constexpr qint64 k1000PerMicrolitre = 1'000'000;
constexpr qint64 k1500PerMicrolitre = 1'500'000;
constexpr qint64 kMost = 1'000'000'000; // 1000 × 10^9/L

constexpr int kLastEarlyDay = 30;
constexpr int kLongestFilledGap = 7;
constexpr int kLongestJoinedRecovery = 2;
constexpr int kLatestStartOfNever = 3;

using LowestPerDay = QMap<int, qint64>;

std::optional<qint64> cellsPerMillilitre(const CountOnDay &value)
{
    const auto scaled = value.gigaPerLitre.rounded(kPerMillilitreDigits);
    if (!scaled || scaled->mantissa < 0 || scaled->mantissa > kMost)
        return {};
    const qint64 cells = scaled->mantissa;
    switch (value.comparator) {
    case Comparator::None: return cells;
    case Comparator::Less:
    case Comparator::LessOrEqual: return cells <= k100PerMicrolitre ? std::optional(cells) : std::nullopt;
    case Comparator::Greater:
    case Comparator::GreaterOrEqual: return cells > k1500PerMicrolitre ? std::optional(cells) : std::nullopt;
    }
    return {};
}

/** nullopt if one of the values cannot be counted. */
std::optional<LowestPerDay> lowestPerDay(const QList<CountOnDay> &values, int from, int to)
{
    LowestPerDay lowest;
    for (const CountOnDay &value : values) {
        if (value.day < from || value.day > to)
            continue;
        const auto cells = cellsPerMillilitre(value);
        if (!cells)
            return {};
        const auto known = lowest.constFind(value.day);
        if (known == lowest.constEnd() || *cells < *known)
            lowest.insert(value.day, *cells);
    }
    return lowest;
}

enum class DayState { NotKnown, Above, AtMost };
using Days = std::array<DayState, kLastEarlyDay + 1>;

/** The days between two measured ones, on the straight line between them; compared without dividing. */
void fillBetween(Days &days, int from, qint64 first, int to, qint64 last, qint64 threshold)
{
    if (to - from - 1 > kLongestFilledGap)
        return;
    for (int day = from + 1; day < to; ++day) {
        const qint64 scaled = first * (to - day) + last * (day - from);
        days.at(size_t(day)) = scaled <= threshold * (to - from) ? DayState::AtMost : DayState::Above;
    }
}

Days daysAt(const LowestPerDay &lowest, int throughDay, qint64 threshold)
{
    Days days;
    days.fill(DayState::NotKnown);
    for (auto value = lowest.constBegin(); value != lowest.constEnd(); ++value) {
        days.at(size_t(value.key())) = *value <= threshold ? DayState::AtMost : DayState::Above;
        if (value != lowest.constBegin())
            fillBetween(days, std::prev(value).key(), *std::prev(value), value.key(), *value, threshold);
    }
    const int first = lowest.firstKey(), last = lowest.lastKey();
    std::fill(days.begin(), days.begin() + first, days.at(size_t(first)));
    std::fill(days.begin() + last + 1, days.begin() + throughDay + 1, days.at(size_t(last)));
    return days;
}

struct Run {
    int from = 0, to = -1;
    int days() const { return to - from + 1; }
};

/** In day order. A stretch that is not known is longer than a recovery that is joined, so it always parts two runs. */
QList<Run> runsAtMost(const Days &days)
{
    QList<Run> runs;
    for (int day = 0; day < int(days.size()); ++day) {
        if (days.at(size_t(day)) != DayState::AtMost)
            continue;
        if (!runs.isEmpty() && day - runs.last().to - 1 <= kLongestJoinedRecovery)
            runs.last().to = day;
        else
            runs.append({day, day});
    }
    return runs;
}

int longestOf(const QList<Run> &runs)
{
    int longest = 0;
    for (const Run &run : runs)
        longest = std::max(longest, run.days());
    return longest;
}

int earlyGrade(const EarlyIcaht &facts)
{
    if (facts.neverAbove500 || facts.longestDaysAtMost100 >= 14)
        return 4;
    if (facts.longestDaysAtMost500 >= 14 || facts.longestDaysAtMost100 >= 7)
        return 3;
    if (facts.longestDaysAtMost500 >= 7)
        return 2;
    return facts.longestDaysAtMost500 > 0 ? 1 : 0;
}

int lateGrade(qint64 lowest)
{
    if (lowest <= k100PerMicrolitre)
        return 4;
    if (lowest <= k500PerMicrolitre)
        return 3;
    if (lowest <= k1000PerMicrolitre)
        return 2;
    return lowest <= k1500PerMicrolitre ? 1 : 0;
}

} // namespace

std::optional<EarlyIcaht> earlyIcaht(const QList<CountOnDay> &neutrophils, int lastFollowUpDay)
{
    const auto lowest = lowestPerDay(neutrophils, 0, kLastEarlyDay);
    if (!lowest || lowest->isEmpty())
        return {};
    EarlyIcaht facts;
    facts.measuredDays = int(lowest->size());
    facts.throughDay = std::min(kLastEarlyDay, std::max(lastFollowUpDay, lowest->lastKey()));
    const QList<Run> at500 = runsAtMost(daysAt(*lowest, facts.throughDay, k500PerMicrolitre));
    facts.longestDaysAtMost500 = longestOf(at500);
    facts.longestDaysAtMost100 = longestOf(runsAtMost(daysAt(*lowest, facts.throughDay, k100PerMicrolitre)));
    facts.neverAbove500 = !at500.isEmpty() && at500.last().from <= kLatestStartOfNever && at500.last().to == facts.throughDay;
    facts.grade = earlyGrade(facts);
    return facts;
}

std::optional<LateIcaht> lateIcaht(const QList<CountOnDay> &neutrophils, int throughDay)
{
    const auto lowest = lowestPerDay(neutrophils, kLastEarlyDay + 1, throughDay);
    if (!lowest || lowest->size() < 2)
        return {};
    QList<qint64> values = lowest->values();
    std::sort(values.begin(), values.end());
    const bool passing = values.at(1) > k1500PerMicrolitre;
    const int lowestDay = std::find(lowest->cbegin(), lowest->cend(), values.first()).key();
    return LateIcaht{passing ? 0 : lateGrade(values.first()), int(lowest->size()), lowestDay};
}

} // namespace dayplus
