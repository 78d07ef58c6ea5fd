// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/calendardays.h"

#include "wording/days.h"
#include "wording/values.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kLastDayNumber = 100;

struct Calendar { Q_DECLARE_TR_FUNCTIONS(Calendar) };

/** A period in its lane. */
struct Bar {
    QDate first, last;
    int lane = 0;
    bool dashed = false;
    QString title;
};

QList<Bar> laidBars(const CalendarContent &content, const Catalogues &catalogues)
{
    QList<Bar> bars;
    for (const Entry &entry : content.periods) {
        const auto days = daysOfPeriod(entry.facts(), content.today);
        if (days && entry->state != State::Cancelled && days->first < days->second)
            bars.append({days->first, days->second, 0, entry->state == State::Planned, entryTitle(entry, catalogues)});
    }
    std::stable_sort(bars.begin(), bars.end(), [](const Bar &a, const Bar &b) { return a.first < b.first; });
    std::array<QDate, kMostBars> busy;
    for (Bar &bar : bars) {
        const auto free = std::find_if(busy.begin(), busy.end(), [&bar](QDate until) { return !until.isValid() || until < bar.first; });
        bar.lane = free == busy.end() ? -1 : int(free - busy.begin());
        if (free != busy.end())
            *free = bar.last;
    }
    return bars;
}

void addBars(CalendarDay &day, const QList<Bar> &bars, QDate today, QStringList &names)
{
    for (const Bar &bar : bars) {
        if (day.date < bar.first || day.date > bar.last)
            continue;
        if (!names.contains(bar.title))
            names.append(bar.title);
        if (bar.lane < 0)
            continue;
        while (day.bars.size() <= bar.lane)
            day.bars.append(0);
        const bool ahead = bar.dashed || day.date > today;
        day.bars[bar.lane] = (ahead ? BarDashed : BarSolid) | (day.date == bar.first ? BarBegins : 0) | (day.date == bar.last ? BarEnds : 0);
    }
}

QString summaryOf(const CalendarDay &day, const QStringList &periods)
{
    QStringList parts;
    if (day.day0)
        parts << Calendar::tr("the day of the treatment", "Day 0 in the calendar");
    if (day.happened == 1)
        parts << Calendar::tr("1 entry", "on a day");
    else if (day.happened > 1) //: %1 is a number, more than one
        parts << Calendar::tr("%1 entries", "on a day").arg(day.happened);
    if (day.planned > 0) //: %1 is a number
        parts << Calendar::tr("%1 planned", "entries on a day").arg(day.planned);
    if (day.about > 0) //: %1 is a number
        parts << Calendar::tr("%1 about then", "entries on a day that is not exact").arg(day.about);
    return (parts + periods).join(u", "_s);
}

void addDayNumber(CalendarDay &day, const Roster &roster, Id patient)
{
    const std::optional<QDate> day0 = roster.day0For(patient, day.date);
    if (!day0)
        return;
    day.day0 = day.date == *day0;
    const int number = courseDay(day.date, *day0);
    if (number <= kLastDayNumber)
        day.number = dayNumber({number, DayLabel::Unit::Days, number});
}

} // namespace

bool isSomeDay(const Entry &entry)
{
    return entry->when.precision == Precision::Month || entry->when.precision == Precision::Year;
}

std::optional<std::pair<QDate, QDate>> daysOfPeriod(const EntryDraft &draft, QDate today)
{
    if (!draft.when.date.isValid() || (draft.kind != Kind::Span && draft.kind != Kind::Event))
        return std::nullopt;
    if (draft.ongoing)
        return draft.state == State::Planned ? std::pair(draft.when.date, draft.when.date) : std::pair(draft.when.date, std::max(today, draft.when.date));
    if (!draft.until || !draft.until->date.isValid())
        return std::nullopt;
    return std::pair(draft.when.date, draft.until->lastDay());
}

QList<CalendarDay> calendarDays(const CalendarContent &content, const Catalogues &catalogues, const Roster &roster, Id patient)
{
    const QDate first = content.month, last = first.addDays(first.daysInMonth() - 1);
    const int lead = (first.dayOfWeek() - int(QLocale().firstDayOfWeek()) + kDaysOfWeek) % kDaysOfWeek;
    QHash<QDate, CalendarDay> filled;
    for (const Entry &entry : content.entries) {
        if (isSomeDay(entry) || entry->when.precision == Precision::Unknown || entry->state == State::Cancelled)
            continue;
        CalendarDay &day = filled[entry->when.date];
        ++(entry->state == State::Planned ? day.planned : entry->when.about ? day.about : day.happened);
    }
    const QList<Bar> bars = laidBars(content, catalogues);
    QList<CalendarDay> days;
    for (QDate date = first.addDays(-lead); date <= last || days.size() % kDaysOfWeek != 0; date = date.addDays(1)) {
        CalendarDay day = filled.value(date);
        day.date = date;
        day.inMonth = date >= first && date <= last;
        if (!day.inMonth) {
            CalendarDay place;
            place.date = date;
            place.inMonth = false;
            days.append(place);
            continue;
        }
        day.today = date == content.today;
        addDayNumber(day, roster, patient);
        QStringList periods;
        addBars(day, bars, content.today, periods);
        day.summary = summaryOf(day, periods);
        const QString title = exactDayTitle(date, roster.day0For(patient, date));
        QStringList spoken{longDate(date), title, day.today ? Calendar::tr("today", "in the calendar") : QString(),
                           day.summary.isEmpty() ? Calendar::tr("nothing written", "a day of the calendar") : day.summary};
        spoken.removeAll(QString());
        day.spoken = spoken.join(u", "_s);
        days.append(day);
    }
    return days;
}

} // namespace dayplus
