// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"
#include "domain/drugfree.h"

namespace dayplus {

/** Codes of what is marked over a chart: treatment, fever, what the team named, infections, stays. */
QStringList eventCodes();

/** How the marks are worded. */
struct EventWording {
    const Catalogues &catalogues;
    bool longWords = false;          ///< room for "Fever, 4 days. Team: CRS grade 1"; else "Fever"
    bool phases = false;             ///< a phase strip already names the days of conditioning
    std::optional<qint64> day0;      ///< the infusion of that day is the Day 0 line, not a mark
    qint64 today = 0;
    bool cells = false;              ///< a panel of B cells already says when there were none
};

/** The marks of what happened, in wall order. The person's own words first, the team's after "Team:"; grades only as the team told
    them. Vague dates have no place on an axis. Stays in hospital are bands, not marks (domain/stays.h). */
QList<EventMark> eventMarks(const QList<Entry> &entries, const EventWording &wording);

/** The lane over everything, in words. `axisFrom`: first day of the axis. */
MedicineBar medicineBar(const TreatedDays &days, qint64 axisFrom, qint64 today);

} // namespace dayplus
