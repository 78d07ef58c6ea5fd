// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trendruns.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dayplus {

namespace {

double middleOf(std::vector<double> &values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

bool sameSide(const TrendResult &result, qint64 a, qint64 b)
{
    return !result.day0 || (a < *result.day0) == (b < *result.day0);
}

/** The logged days that a window may look at, as numbers. */
struct Day {
    qint64 day;
    double value, low, high;
};

std::vector<Day> loggedDays(const TrendResult &result, DayRange reach)
{
    std::vector<Day> days;
    for (const TrendBin &bin : result.bins) {
        if (!bin.hospital && reach.contains(bin.from))
            days.push_back({bin.from, bin.median.number.toDouble(), bin.min.number.toDouble(), bin.max.number.toDouble()});
    }
    return days;
}

/** Moves along the days and keeps the window's first and one-past-last index. */
class Slider {
public:
    Slider(const TrendResult &result, const RunRule &rule, const std::vector<Day> &days)
        : m_result(result), m_rule(rule), m_days(days) {}

    /** Moves on to `day`; true if it has a middle value. */
    bool moveTo(qint64 day)
    {
        const qint64 first = day - m_rule.window / 2, last = first + m_rule.window - 1;
        while (m_begin < m_days.size() && (m_days[m_begin].day < first || !sameSide(m_result, m_days[m_begin].day, day)))
            ++m_begin;
        m_end = std::max(m_begin, m_end);
        while (m_end < m_days.size() && m_days[m_end].day <= last && sameSide(m_result, m_days[m_end].day, day))
            ++m_end;
        return int(m_end - m_begin) >= m_rule.least && m_days[m_begin].day <= day && m_days[m_end - 1].day >= day;
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
    const TrendResult &m_result;
    const RunRule &m_rule;
    const std::vector<Day> &m_days;
    std::size_t m_begin = 0, m_end = 0;
    std::vector<double> m_values;
};

QList<TrendRun> medianRuns(const TrendResult &result, const RunRule &rule, DayRange within)
{
    const std::vector<Day> days = loggedDays(result, {within.from - rule.window, within.to + rule.window});
    if (days.empty())
        return {};
    QList<TrendRun> runs;
    TrendRun run;
    Slider slider(result, rule, days);
    Slider::Place last;
    const auto close = [&] {
        if (run.isEmpty())
            return;
        if (run.last().day < double(last.day))
            run.append(slider.pointAt(last));
        runs.append(std::exchange(run, {}));
    };
    const qint64 end = std::min(within.to, days.back().day);
    qsizetype stay = 0;
    for (qint64 day = std::max(within.from, days.front().day); day <= end; ++day) {
        while (stay < result.hospital.size() && result.hospital[stay].to < day)
            ++stay;
        const bool inHospital = stay < result.hospital.size() && result.hospital[stay].contains(day);
        if (result.day0 && day == *result.day0)
            close();
        if (inHospital || !slider.moveTo(day)) {
            close();
            continue;
        }
        last = slider.placeOf(day);
        if (run.isEmpty() || double(day) - run.last().day >= rule.step)
            run.append(slider.pointAt(last));
    }
    close();
    return runs;
}

bool joins(const TrendResult &result, const RunRule &rule, const TrendBin &a, const TrendBin &b)
{
    if (result.by != BinBy::Day)
        return b.from == a.to + 1 && sameSide(result, a.from, b.from);
    const qint64 apart = b.from - a.from;
    if (!sameSide(result, a.from, b.from))
        return apart <= std::min(rule.maxJoinAcrossDay0, rule.maxJoin);
    return apart <= rule.maxJoin;
}

QList<TrendRun> joinedRuns(const TrendResult &result, const RunRule &rule, DayRange within)
{
    QList<TrendRun> runs;
    const TrendBin *previous = nullptr;
    for (const TrendBin &bin : result.bins) {
        if (bin.to < within.from || bin.from > within.to)
            continue;
        if (!previous || !joins(result, rule, *previous, bin))
            runs.append(TrendRun{});
        runs.last().append({double(bin.from + bin.to) / 2, bin.median.number.toDouble(), bin.min.number.toDouble(),
                            bin.max.number.toDouble(), bin.median.comparator});
        previous = &bin;
    }
    return runs;
}

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
    rule.median = byDay.by == BinBy::Day && (byDay.kind == Kind::Symptom || byDay.kind == Kind::Checkin);
    if (pxPerDay < 0.6) {
        rule.window = 30;
        rule.least = 8;
    }
    if (byDay.kind == Kind::Vital)
        rule.maxJoin = std::clamp(usualSpacing(byDay) * 3 / 2, 1, 45);
    return rule;
}

QList<TrendRun> runsOf(const TrendResult &result, const RunRule &rule, DayRange within)
{
    return rule.median ? medianRuns(result, rule, within) : joinedRuns(result, rule, within);
}

} // namespace dayplus
