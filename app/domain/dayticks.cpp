// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dayaxis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dayplus {

namespace {

using What = DayTick::What;
constexpr std::array kFineSteps{1, 2, 5};
constexpr std::array kDaySteps{10, 20, 30, 60, 90};
constexpr std::array kDateSteps{1, 2, 7};
constexpr std::array kMonthSteps{1, 3, 6, 12, 24, 60, 120};
constexpr double kDayByDay = 1.6;   // px a day from which days are numbered
constexpr double kFineRoom = 72;    // px between days that are no tens
constexpr double kHistoryRoom = 60; // px between history's ticks nearer than half a year
constexpr double kYearRoom = 160;   // px of a year from which months have a number even after month 24
constexpr double kWideMonth = 150;  // px of a month from which every second Monday is a tick
constexpr double kMonth = 30.44;    // days

QDate dateOf(qint64 day)
{
    return QDate::fromJulianDay(day);
}

/** Whole days from `first` to `last` of a segment that it shows. */
DayRange daysOf(const DayAxis::Segment &segment)
{
    return {qint64(std::ceil(segment.firstDay)), qint64(std::floor(segment.lastDay))};
}

/** The first step that has room; 0 if none has. */
template<std::size_t N>
int stepWithRoom(const std::array<int, N> &steps, double pxPerOne, double room)
{
    const auto it = std::find_if(steps.cbegin(), steps.cend(), [&](int step) { return step * pxPerOne >= room; });
    return it == steps.cend() ? 0 : *it;
}

template<std::size_t N>
int stepFor(const std::array<int, N> &steps, double pxPerOne, double room)
{
    const int step = stepWithRoom(steps, pxPerOne, room);
    return step ? step : steps.back();
}

/** Tens of days as near as there is room; single days only where they stand far apart. */
void dayTicks(const DayAxis::Segment &segment, qint64 day0, double spacing, QList<DayTick> &out)
{
    const int fine = stepWithRoom(kFineSteps, segment.pxPerDay(), std::max(spacing, kFineRoom));
    const int step = fine ? fine : stepFor(kDaySteps, segment.pxPerDay(), spacing);
    const DayRange days = daysOf(segment);
    for (qint64 k = (days.from - day0) / step - 1; day0 + k * step <= days.to; ++k) {
        const qint64 day = day0 + k * step;
        if (k != 0 && days.contains(day))
            out.append({What::Days, day, int(k * step)});
    }
}

/** Calendar months from Day 0 in both directions; after month 24 years, as long as that leaves no wide stretch without a mark. */
void monthTicks(const DayAxis::Segment &segment, qint64 day0, double spacing, QList<DayTick> &out)
{
    const bool history = segment.lastDay <= double(day0);
    const double pxPerMonth = segment.pxPerDay() * kMonth;
    int step = stepFor(kMonthSteps, pxPerMonth, spacing);
    if (history && step < 6)
        step = stepFor(kMonthSteps, pxPerMonth, std::max(spacing, kHistoryRoom));
    const bool monthsOnly = step < 12 && 12 * pxPerMonth > std::max(kYearRoom, 3 * spacing);
    const DayRange days = daysOf(segment);
    const QDate anchor = dateOf(day0);
    const int first = int(double(days.from - day0) / kMonth) - 2;
    for (int k = first / step - 1; anchor.addMonths(k * step).toJulianDay() <= days.to; ++k) {
        const int months = k * step;
        const qint64 day = anchor.addMonths(months).toJulianDay();
        if (months == 0 || !days.contains(day) || (months > 0 && day - day0 <= 100))
            continue;
        const bool years = !monthsOnly && (std::abs(months) > 24 || (months == 24 && step >= 12));
        if (years && months % 12 != 0)
            continue;
        out.append({years ? What::Years : What::Months, day, years ? months / 12 : months, history});
    }
}

/** Between Day 0 and the first month that is counted. */
void afterTicks(const DayAxis::Segment &segment, qint64 day0, QList<DayTick> &out)
{
    for (const int days : {30, 60, 100}) {
        if (daysOf(segment).contains(day0 + days) && segment.firstDay < double(day0 + days))
            out.append({What::Days, day0 + days, days});
    }
}

/** Days, Mondays, months or years, never every few of something uneven: always the same ones, however the axis is moved. */
void calendarTicks(const DayAxis::Segment &segment, double spacing, QList<DayTick> &out)
{
    const DayRange days = daysOf(segment);
    int step = stepWithRoom(kDateSteps, segment.pxPerDay(), spacing);
    if (!step && segment.pxPerDay() * 14 >= spacing && segment.pxPerDay() * kMonth >= kWideMonth)
        step = 14;
    if (step) {
        for (qint64 day = days.from - 1 - (days.from - 1) % step; day <= days.to; day += step) { // a Julian day that is 0 mod 7 is a Monday
            if (days.contains(day))
                out.append({What::Date, day});
        }
        return;
    }
    const int months = stepFor(kMonthSteps, segment.pxPerDay() * kMonth, spacing);
    const int years = std::max(1, months / 12), year = dateOf(days.from).year();
    QDate date(year - year % years, 1, 1);
    for (; date.toJulianDay() <= days.to; date = date.addMonths(months)) {
        if (days.contains(date.toJulianDay()))
            out.append({months < 12 ? What::Month : What::Year, date.toJulianDay()});
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

bool saysUnit(const DayTick &tick, const DayTick *previous)
{
    if (tick.what == What::Month || tick.what == What::Date)
        return !previous || previous->what != tick.what || dateOf(previous->day).year() != dateOf(tick.day).year();
    const bool counts = tick.what == What::Months || tick.what == What::Years;
    return counts && (!previous || previous->what != tick.what || previous->history != tick.history);
}

void sayUnits(QList<DayTick> &ticks)
{
    const DayTick *previous = nullptr;
    for (DayTick &tick : ticks) {
        const bool dated = previous && (previous->what == What::Month || previous->what == What::Date);
        if (tick.what == What::Today || (tick.what == What::Day0 && dated))
            continue;
        tick.firstOfUnit = saysUnit(tick, previous);
        previous = &tick;
    }
}

} // namespace

QList<DayTick> ticksOf(const DayAxis &axis, double spacing, std::optional<qint64> today, bool calendar)
{
    QList<DayTick> ticks;
    for (const DayAxis::Segment &segment : axis.segments()) {
        if (!axis.day0() || calendar) {
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
