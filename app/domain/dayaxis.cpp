// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dayaxis.h"

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

constexpr int kDaysBefore = 60, kDaysAfter = 30;   // the day-by-day part
constexpr int kRoomAfterToday = 18;
constexpr double kHistory = 236, kDayByDay = 354, kMonths = 270;

double between(const DayAxis::Segment &segment, double day)
{
    return segment.firstU + (day - segment.firstDay) * segment.pxPerDay();
}

} // namespace

DayAxis DayAxis::linear(DayRange days, std::optional<qint64> day0, double width)
{
    DayAxis axis;
    double first = double(days.from), last = double(std::max(days.from, days.to));
    if (last - first < 1) {
        first -= 0.5;
        last += 0.5;
    }
    axis.m_segments = {{first, last, 0, std::max(1.0, width)}};
    axis.m_day0 = day0;
    return axis;
}

DayAxis DayAxis::lastDays(int count, qint64 today, std::optional<qint64> day0, double width)
{
    return linear({today - count + 1, today}, day0, width);
}

DayAxis DayAxis::aroundDay0(qint64 day0, double width)
{
    return linear({day0 - 45, day0 + 105}, day0, width);
}

DayAxis DayAxis::all(qint64 firstDay, qint64 today, std::optional<qint64> day0, double width)
{
    const qint64 last = today + kRoomAfterToday;
    if (!day0 || last <= *day0 - kDaysBefore || firstDay >= *day0 + kDaysAfter)
        return linear({std::min(firstDay, today), last}, day0, width);
    const double left = double(*day0 - kDaysBefore), right = double(*day0 + kDaysAfter);
    const bool history = double(firstDay) < left;
    const bool months = double(today) > right;
    const double total = (history ? kHistory : 0) + kDayByDay + (months ? kMonths : 0);
    const double w = std::max(1.0, width);
    DayAxis axis;
    axis.m_day0 = day0;
    double u = 0;
    if (history) {
        axis.m_segments.append({double(firstDay), left, 0, w * kHistory / total});
        u = axis.m_segments.last().lastU;
    }
    const double from = history ? left : double(std::min(firstDay, *day0 - 1));
    const double to = months ? right : std::max(double(last), double(*day0) + 1);
    axis.m_segments.append({from, to, u, months ? u + w * kDayByDay / total : w});
    if (months)
        axis.m_segments.append({right, double(last), axis.m_segments.last().lastU, w});
    return axis;
}

DayAxis DayAxis::cropped(double from, double to, double width) const
{
    if (m_segments.isEmpty())
        return *this;
    if (to - from < 1) {
        const double middle = (from + to) / 2;
        from = middle - 0.5;
        to = middle + 0.5;
    }
    DayAxis axis;
    axis.m_day0 = m_day0;
    const double first = u(from), scale = std::max(1.0, width) / (u(to) - first);
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const Segment &segment = m_segments[i];
        const double left = i == 0 ? from : std::max(from, segment.firstDay);
        const double right = i + 1 == m_segments.size() ? to : std::min(to, segment.lastDay);
        if (left < right)
            axis.m_segments.append({left, right, (u(left) - first) * scale, (u(right) - first) * scale});
    }
    return axis;
}

const DayAxis::Segment &DayAxis::segmentAt(double day) const
{
    const auto it = std::find_if(m_segments.cbegin(), m_segments.cend(), [day](const Segment &s) { return day < s.lastDay; });
    return it == m_segments.cend() ? m_segments.last() : *it;
}

double DayAxis::u(double day) const
{
    return m_segments.isEmpty() ? 0 : between(segmentAt(day), day);
}

double DayAxis::dayAt(double u) const
{
    return dayBeyond(std::clamp(u, 0.0, width()));
}

double DayAxis::dayBeyond(double u) const
{
    if (m_segments.isEmpty())
        return 0;
    const auto it = std::find_if(m_segments.cbegin(), m_segments.cend(), [u](const Segment &s) { return u <= s.lastU; });
    const Segment &segment = it == m_segments.cend() ? m_segments.last() : *it;
    return segment.firstDay + (u - segment.firstU) / segment.pxPerDay();
}

DayRange DayAxis::days() const
{
    if (m_segments.isEmpty())
        return {};
    return {qint64(std::ceil(m_segments.first().firstDay)), qint64(std::floor(m_segments.last().lastDay))};
}

} // namespace dayplus
