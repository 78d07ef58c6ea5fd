// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trendruns.h"

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

using Value = TrendCurve::Value;

constexpr double kMonthly = 0.6;   // px a day

void smooth(RunRule &rule)
{
    rule.window = 30;
    rule.least = 8;
}

double middleOf(std::vector<double> &values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/** Values of sorted, disjoint bins that touch `days`. */
template<typename Bin>
std::span<const Bin> touching(std::span<const Bin> bins, DayRange days)
{
    const auto first = std::lower_bound(bins.begin(), bins.end(), days.from, [](const Bin &bin, qint64 day) { return bin.to < day; });
    const auto last = std::upper_bound(first, bins.end(), days.to, [](qint64 day, const Bin &bin) { return day < bin.from; });
    return {first, last};
}

/** Moves along the days and keeps the window's first and one-past-last index. */
class Slider {
public:
    Slider(std::optional<qint64> day0, const RunRule &rule, const std::vector<Value> &days)
        : m_day0(day0), m_rule(rule), m_days(days) {}

    /** Moves on to `day`; true if it has a middle value. */
    bool moveTo(qint64 day)
    {
        const qint64 first = day - m_rule.window / 2, last = first + m_rule.window - 1;
        while (m_begin < m_days.size() && (m_days[m_begin].from < first || !sameSide(m_days[m_begin].from, day)))
            ++m_begin;
        m_end = std::max(m_begin, m_end);
        while (m_end < m_days.size() && m_days[m_end].from <= last && sameSide(m_days[m_end].from, day))
            ++m_end;
        return int(m_end - m_begin) >= m_rule.least && m_days[m_begin].from <= day && m_days[m_end - 1].from >= day;
    }

    struct Place {
        qint64 day = 0;
        std::size_t begin = 0, end = 0;
    };
    Place placeOf(qint64 day) const { return {day, m_begin, m_end}; }

    RunPoint pointAt(const Place &place)
    {
        m_values.clear();
        RunPoint point{double(place.day), 0, m_days[place.begin].low, m_days[place.begin].high, Comparator::None};
        for (std::size_t i = place.begin; i < place.end; ++i) {
            m_values.push_back(m_days[i].value);
            point.low = std::min(point.low, m_days[i].low);
            point.high = std::max(point.high, m_days[i].high);
        }
        point.value = middleOf(m_values);
        return point;
    }

private:
    bool sameSide(qint64 a, qint64 b) const { return !m_day0 || (a < *m_day0) == (b < *m_day0); }
    const std::optional<qint64> m_day0;
    const RunRule &m_rule;
    const std::vector<Value> &m_days;
    std::size_t m_begin = 0, m_end = 0;
    std::vector<double> m_values;
};

int usualSpacing(const TrendResult &byDay)
{
    std::vector<qint64> steps;
    for (qsizetype i = 1; i < byDay.bins.size(); ++i)
        steps.push_back(byDay.bins[i].from - byDay.bins[i - 1].from);
    if (steps.empty())
        return 1;
    std::nth_element(steps.begin(), steps.begin() + std::ptrdiff_t(steps.size() / 2), steps.end());
    return int(steps[steps.size() / 2]);
}

} // namespace

RunRule runRuleFor(const TrendResult &byDay, double pxPerDay)
{
    RunRule rule;
    const bool symptom = byDay.kind == Kind::Symptom || byDay.kind == Kind::Checkin;
    const bool middle = byDay.line == TrendLine::Middle ? symptom || byDay.kind == Kind::Vital : symptom && byDay.line == TrendLine::ByKind;
    rule.median = byDay.by == BinBy::Day && middle;
    if (pxPerDay < kMonthly)
        smooth(rule);
    if (symptom && !rule.median)
        rule.maxJoin = 1;
    if (byDay.kind == Kind::Vital)
        rule.maxJoin = std::clamp(usualSpacing(byDay) * 3 / 2, 1, 45);
    return rule;
}

std::span<const TrendBin> binsIn(const TrendResult &result, DayRange days)
{
    return touching(std::span(result.bins.constData(), std::size_t(result.bins.size())), days);
}

TrendCurve::TrendCurve(const TrendResult &result)
    : m_hospital(result.hospital), m_day0(result.day0), m_by(result.by), m_rule(runRuleFor(result, 1))
{
    m_values.reserve(std::size_t(result.bins.size()));
    for (const TrendBin &bin : result.bins)
        m_values.push_back({bin.from, bin.to, bin.median.number.toDouble(), bin.min.number.toDouble(), bin.max.number.toDouble(), bin.row,
                            bin.median.comparator, bin.hospital});
}

RunRule TrendCurve::rule(double pxPerDay) const
{
    RunRule rule = m_rule;
    if (pxPerDay < kMonthly)
        smooth(rule);
    return rule;
}

std::span<const TrendCurve::Value> TrendCurve::between(DayRange days) const
{
    return touching(std::span(m_values), days);
}

QList<TrendRun> TrendCurve::runs(const RunRule &rule, DayRange within) const
{
    return rule.median ? middleRuns(rule, within) : joinedRuns(rule, within);
}

QList<TrendRun> TrendCurve::middleRuns(const RunRule &rule, DayRange within) const
{
    std::vector<Value> days; // the logged days that a window may look at
    for (const Value &value : between({within.from - rule.window, within.to + rule.window})) {
        if (!value.hospital)
            days.push_back(value);
    }
    if (days.empty())
        return {};
    QList<TrendRun> runs;
    TrendRun run;
    Slider slider(m_day0, rule, days);
    Slider::Place last;
    const auto close = [&] {
        if (run.isEmpty())
            return;
        if (run.last().day < double(last.day))
            run.append(slider.pointAt(last));
        runs.append(std::exchange(run, {}));
    };
    const qint64 begin = std::max(within.from, days.front().from), end = std::min(within.to, days.back().from);
    auto stay = std::lower_bound(m_hospital.cbegin(), m_hospital.cend(), begin, [](const DayRange &r, qint64 day) { return r.to < day; });
    for (qint64 day = begin; day <= end; ++day) {
        while (stay != m_hospital.cend() && stay->to < day)
            ++stay;
        const bool inHospital = stay != m_hospital.cend() && stay->contains(day);
        if (m_day0 && day == *m_day0)
            close();
        if (inHospital || !slider.moveTo(day)) {
            close();
            continue;
        }
        last = slider.placeOf(day);
        if (run.isEmpty() || (day - m_day0.value_or(0)) % rule.step == 0)
            run.append(slider.pointAt(last));
    }
    close();
    return runs;
}

bool TrendCurve::joins(const RunRule &rule, const Value &a, const Value &b) const
{
    if (m_by != BinBy::Day)
        return b.from == a.to + 1 && sameSide(a.from, b.from);
    const qint64 apart = b.from - a.from;
    if (!sameSide(a.from, b.from))
        return apart <= std::min(rule.maxJoinAcrossDay0, rule.maxJoin);
    return apart <= rule.maxJoin;
}

QList<TrendRun> TrendCurve::joinedRuns(const RunRule &rule, DayRange within) const
{
    QList<TrendRun> runs;
    const Value *previous = nullptr;
    for (const Value &value : between(within)) {
        if (!previous || !joins(rule, *previous, value))
            runs.append(TrendRun{});
        runs.last().append({value.day(), value.value, value.low, value.high, value.comparator});
        previous = &value;
    }
    return runs;
}

QList<TrendRun> runsOf(const TrendResult &result, const RunRule &rule, DayRange within)
{
    return TrendCurve(result).runs(rule, within);
}

} // namespace dayplus
