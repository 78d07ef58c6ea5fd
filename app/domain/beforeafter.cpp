// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/beforeafter.h"

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

constexpr int kParts = 11;

double roundWidth(double rough)
{
    const double decade = std::pow(10, std::floor(std::log10(rough)));
    for (const double part : {1.0, 2.0, 5.0}) {
        if (part * decade >= rough * (1 - 1e-9))
            return part * decade;
    }
    return 10 * decade;
}

/** The middle values of the logged days of a window, hospital days left out. */
std::vector<double> valuesIn(const TrendResult &byDay, DayRange window)
{
    std::vector<double> values;
    for (const TrendBin &bin : byDay.bins) {
        if (!bin.hospital && window.contains(bin.from))
            values.push_back(bin.median.number.toDouble());
    }
    return values;
}

/** Sets low, width and the number of parts for what is not given on a fixed scale. */
int fit(Compared &of, const TrendResult &byDay, const std::vector<double> &all)
{
    double least = 0, most = 0;
    bool any = false, whole = true;
    for (const double value : all) {
        if (byDay.bulk && !byDay.bulk->holds(value))
            continue;
        least = any ? std::min(least, value) : value;
        most = any ? std::max(most, value) : value;
        whole = whole && value == std::floor(value);
        any = true;
    }
    if (least > 0 && least < most / 2)
        least = 0;
    if (whole && most - least < kParts + 1) {
        of.low = least;
        return int(most - least) + 1;
    }
    of.single = false;
    of.width = roundWidth((most > least ? most - least : std::max(1.0, std::abs(most))) / (kParts - 1));
    of.low = std::floor(least / of.width + 1e-9) * of.width;
    return int(std::floor((most - of.low) / of.width + 1e-9)) + 1;
}

QList<int> counted(const Compared &of, const std::vector<double> &values, int parts)
{
    QList<int> days(parts, 0);
    for (const double value : values) {
        const double at = (value - of.low) / of.width;
        const int part = int(of.single ? std::floor(at + 0.5) : std::floor(at + 1e-9));
        ++days[std::clamp(part, 0, parts - 1)];
    }
    return days;
}

} // namespace

QList<int> windowLengths()
{
    return {30, 90, 180, 365};
}

WindowPair windowsNow(std::optional<qint64> day0, qint64 today, int days)
{
    WindowPair pair;
    pair.asked = days;
    pair.now = {today - days + 1, today};
    if (!day0 || *day0 > today) {
        pair.before = {today - 2 * qint64(days) + 1, today - days};
        return pair;
    }
    pair.about = WindowPair::About::Day0;
    pair.before = {*day0 - days, *day0 - 1};
    pair.cut = pair.now.from < *day0;
    pair.now.from = std::max(pair.now.from, *day0);
    return pair;
}

WindowPair windowsAround(qint64 event, std::optional<qint64> until, qint64 today, int days)
{
    const qint64 last = std::max(event, until.value_or(event));
    WindowPair pair{WindowPair::About::Event, {event - days, event - 1}, {last + 1, std::min(last + days, today)}, days, false};
    pair.cut = pair.now.days() < days;
    return pair;
}

double Compared::share(bool inNow, qsizetype part) const
{
    const QList<int> &days = inNow ? nowDays : beforeDays;
    const int logged = inNow ? now.days : before.days;
    return logged > 0 && part < days.size() ? double(days[part]) / logged : 0;
}

double Compared::peak() const
{
    double most = 0;
    for (qsizetype i = 0; i < beforeDays.size(); ++i)
        most = std::max({most, share(false, i), share(true, i)});
    return most;
}

double Compared::place(const Measure &measure) const
{
    if (beforeDays.isEmpty())
        return 0;
    const double at = (measure.number.toDouble() - low) / width + (single ? 0.5 : 0);
    return std::clamp(at / double(beforeDays.size()), 0.0, 1.0);
}

Compared compared(const TrendResult &byDay, const WindowPair &windows)
{
    Compared of;
    of.before = factsBetween(byDay, windows.before);
    of.now = factsBetween(byDay, windows.now);
    if (byDay.kind == Kind::Lab || byDay.kind == Kind::Score || of.before.days + of.now.days == 0)
        return of;
    const std::vector<double> before = valuesIn(byDay, windows.before), now = valuesIn(byDay, windows.now);
    std::vector<double> all = before;
    all.insert(all.end(), now.cbegin(), now.cend());
    const int parts = byDay.scale == Scale::Nrs10 ? 11 : byDay.scale == Scale::Level4 ? 4 : fit(of, byDay, all);
    of.beforeDays = counted(of, before, parts);
    of.nowDays = counted(of, now, parts);
    return of;
}

int daysIn(const QList<DayRange> &mergedRanges, DayRange window)
{
    return int(window.days()) - daysOutside(mergedRanges, window);
}

} // namespace dayplus
