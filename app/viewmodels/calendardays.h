// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/calendarmodel.h"
#include "viewmodels/timelinewords.h"

namespace dayplus {

/** What a month is made from; all of one patient. */
struct CalendarContent {
    QDate month;              ///< its first day
    QDate today;
    QList<Entry> entries;     ///< of the month, in wall order; also those only said to be of that month or year
    QList<Entry> periods;     ///< with an end or still going on, that touch the month
};

/** The month in whole weeks, beginning with the week's first day of the default QLocale. */
QList<CalendarDay> calendarDays(const CalendarContent &content, const Catalogues &catalogues, const Roster &roster, Id patient);
/** Whether the entry belongs to a month or year and to no day of it. */
bool isSomeDay(const Entry &entry);
/** First and last day of a period; nullopt if it is none. One that goes on lasts until today, a planned one is its first day. */
std::optional<std::pair<QDate, QDate>> daysOfPeriod(const EntryDraft &draft, QDate today);

} // namespace dayplus
