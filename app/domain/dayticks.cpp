// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dayaxis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dayplus {

namespace {

using What = DayTick::What;
constexpr std::array kDaySteps{1, 2, 5, 7, 10, 14, 20, 30, 60, 90};
constexpr double kDayByDay = 1.6;   // px a day from which days are numbered
constexpr std::array kMonthSteps{1, 2, 3, 6, 12, 24, 60, 120};

QDate dateOf(qint64 day)
{
    return QDate::fromJulianDay(day);
}

/** Whole days from `first` to `last` of a segment that it shows. */
DayRange daysOf(const DayAxis::Segment &segment)
{
    return {qint64(std::ceil(segment.firstDay)), qint64(std::floor(segment.lastDay))};
}

template<std::size_t N>
int stepFor(const std::array<int, N> &steps, double pxPerOne, double spacing)
{
    const auto it = std::find_if(steps.cbegin(), steps.cend(), [&](int step) { return step * pxPerOne >= spacing; });
    return it == steps.cend() ? steps.back() : *it;
}

/** A step is 10 days if there is room, else 20, else 30 …: smaller steps only where no day is numbered from Day 0. */
void dayTicks(const DayAxis::Segment &segment, qint64 day0, double spacing, QList<DayTick> &out)
{
    const int step = std::max(10, stepFor(kDaySteps, segment.pxPerDay(), spacing));
    const int even = step == 14 ? 20 : step;
    const DayRange days = daysOf(segment);
    for (qint64 k = (days.from - day0) / even - 1; day0 + k * even <= days.to; ++k) {
        const qint64 day = day0 + k * even;
        if (k != 0 && days.contains(day))
            out.append({What::Days, day, int(k * even)});
    }
}

/** Calendar months from Day 0 in both directions, then years after month 24 where years have room. */
void monthTicks(const DayAxis::Segment &segment, qint64 day0, double spacing, QList<DayTick> &out)
{
    const bool history = segment.lastDay <= double(day0);
    const double pxPerMonth = segment.pxPerDay() * 30.44;
    const int step = std::max(history ? 6 : 1, stepFor(kMonthSteps, pxPerMonth, spacing));
    const DayRange days = daysOf(segment);
    const QDate anchor = dateOf(day0);
    const int first = int(double(days.from - day0) / 30.44) - 2;
    for (int k = first / step - 1; anchor.addMonths(k * step).toJulianDay() <= days.to; ++k) {
        const int months = k * step;
        const qint64 day = anchor.addMonths(months).toJulianDay();
        if (months == 0 || !days.contains(day) || (months > 0 && day - day0 <= 100))
            continue;
        const bool years = std::abs(months) > 24 || (months == 24 && step >= 12);
        if (years && months % 12 != 0)
            continue;
        out.append({years ? What::Years : What::Months, day, years ? months / 12 : months, history});
    }
}

void afterTicks(const DayAxis::Segment &segment, qint64 day0, QList<DayTick> &out)
{
    for (const int days : {60, 100}) {
        if (daysOf(segment).contains(day0 + days))
            out.append({What::Days, day0 + days, days});
    }
}

void calendarTicks(const DayAxis::Segment &segment, double spacing, QList<DayTick> &out)
{
    const DayRange days = daysOf(segment);
    const int step = stepFor(kDaySteps, segment.pxPerDay(), spacing);
    if (step < 30) {
        for (qint64 day = days.to; day >= days.from; day -= step)
            out.prepend({What::Date, day});
        return;
    }
    const int months = stepFor(kMonthSteps, segment.pxPerDay() * 30.44, spacing);
    QDate date(dateOf(days.from).year(), 1, 1);
    for (; date.toJulianDay() <= days.to; date = date.addMonths(months)) {
        if (days.contains(date.toJulianDay()))
            out.append({What::Date, date.toJulianDay()});
    }
}

/** Drops what stands too near to something more important; Day 0 first, then today, then from the left. */
QList<DayTick> spread(QList<DayTick> ticks, const DayAxis &axis, double spacing)
{
    const auto weight = [](const DayTick &tick) { return tick.what == What::Day0 ? 0 : tick.what == What::Today ? 1 : 2; };
    std::stable_sort(ticks.begin(), ticks.end(), [&](const DayTick &a, const DayTick &b) {
        return weight(a) != weight(b) ? weight(a) < weight(b) : a.day < b.day;
    });
    QList<DayTick> kept;
    for (const DayTick &tick : std::as_const(ticks)) {
        const bool free = std::none_of(kept.cbegin(), kept.cend(), [&](const DayTick &other) {
            return std::abs(axis.u(double(other.day)) - axis.u(double(tick.day))) < spacing;
        });
        if (free)
            kept.append(tick);
    }
    std::sort(kept.begin(), kept.end(), [](const DayTick &a, const DayTick &b) { return a.day < b.day; });
    return kept;
}

void sayUnits(QList<DayTick> &ticks)
{
    const DayTick *previous = nullptr;
    for (DayTick &tick : ticks) {
        if (tick.what == What::Today)
            continue;
        const bool unit = tick.what == What::Months || tick.what == What::Years;
        tick.firstOfUnit = unit && (!previous || previous->what != tick.what || previous->history != tick.history);
        previous = &tick;
    }
}

} // namespace

QList<DayTick> ticksOf(const DayAxis &axis, double spacing, std::optional<qint64> today)
{
    QList<DayTick> ticks;
    for (const DayAxis::Segment &segment : axis.segments()) {
        if (!axis.day0()) {
            calendarTicks(segment, spacing, ticks);
        } else if (segment.pxPerDay() >= kDayByDay) {
            dayTicks(segment, *axis.day0(), spacing, ticks);
        } else {
            if (segment.pxPerDay() >= 0.6)
                afterTicks(segment, *axis.day0(), ticks);
            monthTicks(segment, *axis.day0(), spacing, ticks);
        }
    }
    if (axis.day0() && axis.holds(*axis.day0()))
        ticks.append({What::Day0, *axis.day0()});
    if (today && axis.holds(*today))
        ticks.append({What::Today, *today});
    ticks = spread(ticks, axis, spacing);
    sayUnits(ticks);
    return ticks;
}

} // namespace dayplus
