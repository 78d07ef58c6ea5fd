// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trend.h"

#include "domain/trendbinner.h"

#include <algorithm>

namespace dayplus {

namespace {

/** "<5" sorts before 5, ">5" after it. */
int rank(Comparator comparator)
{
    switch (comparator) {
    case Comparator::Less: return -2;
    case Comparator::LessOrEqual: return -1;
    case Comparator::None: return 0;
    case Comparator::GreaterOrEqual: return 1;
    case Comparator::Greater: return 2;
    }
    return 0;
}

bool below(const Measure &a, const Measure &b)
{
    if (a.number.exponent == b.number.exponent) {
        if (a.number.mantissa != b.number.mantissa)
            return a.number.mantissa < b.number.mantissa;
    } else if (const auto order = a.number <=> b.number; order != 0) {
        return order < 0;
    }
    return rank(a.comparator) < rank(b.comparator);
}

/** Exactly (a + b) / 2 with no more places than needed; nullopt if it would overflow. */
std::optional<Decimal> middle(Decimal a, Decimal b)
{
    const int places = std::max({0, -a.exponent, -b.exponent});
    const auto x = a.rounded(places), y = b.rounded(places);
    std::int64_t sum = 0, fives = 0;
    if (!x || !y || __builtin_add_overflow(x->mantissa, y->mantissa, &sum))
        return std::nullopt;
    if (sum % 2 == 0)
        return Decimal{sum / 2, -places};
    if (__builtin_mul_overflow(sum, std::int64_t(5), &fives))
        return std::nullopt;
    return Decimal{fives, -places - 1};
}

Comparator together(Comparator a, Comparator b)
{
    if (rank(a) * rank(b) < 0)
        return Comparator::None; // opposite directions; the caller takes the lower one
    return std::abs(rank(a)) > std::abs(rank(b)) ? a : b;
}

Measure middleOf(const Measure &a, const Measure &b)
{
    if (a == b || rank(a.comparator) * rank(b.comparator) < 0)
        return a;
    const auto number = middle(a.number, b.number);
    return number ? Measure{*number, together(a.comparator, b.comparator)} : a;
}

/** A "<5" above the middle, or a ">5" below it, may in truth lie on the other side: the middle is then a limit too. */
void markIfUnsure(const std::vector<Measure> &values, Measure &median)
{
    if (median.comparator != Comparator::None)
        return;
    for (const Measure &value : values) {
        if (rank(value.comparator) < 0 && value.number > median.number)
            median.comparator = Comparator::LessOrEqual;
        if (rank(value.comparator) > 0 && value.number < median.number)
            median.comparator = Comparator::GreaterOrEqual;
    }
}

} // namespace

Spread spreadOf(std::vector<Measure> &values)
{
    if (values.size() == 1)
        return {values.front(), values.front(), values.front()};
    std::sort(values.begin(), values.end(), below);
    const std::size_t half = values.size() / 2;
    Spread spread{values.front(), values[half], values.back()};
    if (values.size() % 2 == 0)
        spread.median = middleOf(values[half - 1], values[half]);
    markIfUnsure(values, spread.median);
    return spread;
}

QList<DayRange> merged(QList<DayRange> ranges)
{
    ranges.removeIf([](const DayRange &range) { return range.days() == 0; });
    std::sort(ranges.begin(), ranges.end(), [](const DayRange &a, const DayRange &b) { return a.from < b.from; });
    QList<DayRange> out;
    for (const DayRange &range : std::as_const(ranges)) {
        if (!out.isEmpty() && range.from <= out.last().to + 1)
            out.last().to = std::max(out.last().to, range.to);
        else
            out.append(range);
    }
    return out;
}

int daysOutside(const QList<DayRange> &mergedRanges, DayRange range)
{
    qint64 days = range.days();
    for (const DayRange &out : mergedRanges)
        days -= DayRange{std::max(out.from, range.from), std::min(out.to, range.to)}.days();
    return int(days);
}

TrendResult trend(const QList<SeriesPoint> &points, const TrendSpec &spec)
{
    const auto earlier = [](const SeriesPoint &a, const SeriesPoint &b) {
        return std::tie(a.wallDay, a.minute, a.order) < std::tie(b.wallDay, b.minute, b.order);
    };
    TrendBinner binner(spec);
    binner.reserve(points.size());
    const auto day = [](const SeriesPoint &a, const SeriesPoint &b) { return a.wallDay < b.wallDay; };
    if (std::is_sorted(points.cbegin(), points.cend(), day)) {
        for (const SeriesPoint &point : points)
            binner.add(point);
        return binner.take();
    }
    QList<SeriesPoint> sorted = points;
    std::stable_sort(sorted.begin(), sorted.end(), earlier);
    for (const SeriesPoint &point : std::as_const(sorted))
        binner.add(point);
    return binner.take();
}

void setGrain(TrendSpec &spec, Grain grain)
{
    spec.by = grain == Grain::Months ? BinBy::Month : BinBy::Day;
    spec.line = grain == Grain::Days ? TrendLine::Joined : TrendLine::Middle;
}

bool isFar(const TrendResult &result, const Measure &measure)
{
    const double value = measure.number.toDouble();
    return result.bulk && !result.bulk->holds(value) && (value > 0 || !result.bulkIsLog);
}

QList<TrendBin> farBins(const TrendResult &result)
{
    QList<TrendBin> bins;
    if (!result.bulk)
        return bins;
    for (const TrendBin &bin : result.bins) {
        if (isFar(result, bin.min) || isFar(result, bin.max))
            bins.append(bin);
    }
    return bins;
}

WindowFacts factsBetween(const TrendResult &byDay, DayRange range)
{
    WindowFacts facts;
    facts.range = range;
    facts.ofDays = daysOutside(byDay.hospital, range);
    facts.hospitalDays = int(range.days()) - facts.ofDays;
    std::vector<Measure> medians, lows, highs;
    for (const TrendBin &bin : byDay.bins) {
        if (bin.hospital || !range.contains(bin.from))
            continue;
        ++facts.days;
        medians.push_back(bin.median);
        lows.push_back(bin.min);
        highs.push_back(bin.max);
    }
    if (medians.empty())
        return facts;
    facts.median = spreadOf(medians).median;
    facts.min = spreadOf(lows).min;
    facts.max = spreadOf(highs).max;
    return facts;
}

} // namespace dayplus
