// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moment.h"

namespace dayplus {

/** How a day is printed beside an entry: "+23", "−5" (a real minus sign), "0", "5 months", "2 years". */
QString dayNumber(const DayLabel &label);
/** The large name of a day: "Day +23", "Day −5", "Day 0", "Month 5", "Year 2". Without a Day 0 it is the long date. */
QString dayTitle(QDate day, std::optional<QDate> day0);
/** As dayTitle, but always counted in days ("Day +212"). Empty without a Day 0. */
QString exactDayTitle(QDate day, std::optional<QDate> day0);

/** "25 March 2026". Month and weekday names are of the default QLocale. */
QString shortDate(QDate day);
/** "Wed 25 March 2026". */
QString longDate(QDate day);
/** "02:41" of a wall minute 0…1439; empty if −1. */
QString timeText(int minute);
QString timeText(const Moment &moment);
/** As it was said, never made more exact: "about March 2026", "2019", "15 March 2026, 02:41", "date not known". */
QString momentText(const Moment &moment);

/** Prepare · Collect · Condition · Infuse · Watch · Recover · Live; an unknown id as it is. */
QString phaseName(QStringView id);

} // namespace dayplus
