// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dayaxis.h"
#include "domain/trend.h"

#include <QStringList>

namespace dayplus {

/** "6", "<0.5", "Moderate", "Mild to moderate" (the middle of two levels). Without the unit. */
QString measureText(const Measure &measure, Scale scale);
/** "g/L", "per µL"; empty where a value stands alone: scales, scores, ratios. */
QString resultUnit(const TrendResult &result, const CatalogueItem *item);
/** "7.1 g/L", "6", "Moderate". */
QString measureWithUnit(const Measure &measure, const TrendResult &result, const CatalogueItem *item);

/** "117 of 139 days logged, 12 more in hospital". For labs and scores the number of results ("1 result"). */
QString loggedText(const WindowFacts &facts, Kind kind);
/**
 * "Joint pain, middle value: 6 in the 90 days before Day 0 (74 of 89 logged), 1 in the last 90 (69 of 90)."
 * Says only what was recorded; every middle value with its n of N. `rich`: the values stand in <b> (the label is escaped).
 */
QString trendSentence(const TrendResult &result, const QString &label, const CatalogueItem *item, bool rich = false);
/** What is not on the axis or was changed for it, one sentence each: other units, text results, vague dates, no answers,
    conversions. Empty = nothing to say. */
QStringList trendNotes(const TrendResult &result, const CatalogueItem *item);

/** One line of the table beside a chart: a bin, or (vague) a value that has no place on the axis. */
struct TrendRow {
    qint64 from = 0;       ///< first wall day, for sorting and for finding the bin
    qint64 row = 0;        ///< the entry (its last value)
    QString date;          ///< "10 Mar 2026", "10–16 Mar 2026", "March 2026" (a vague one as it was said)
    QString day;           ///< "+15", "+14 … +20"; empty without a Day 0 or if vague
    QString value;         ///< the middle value with comparator: "8", "<0.5", "Moderate"
    QString range;         ///< "7 to 9" if there is more than one value, else empty
    QString n;             ///< "1", "5 on 4 of 7 days"
    bool vague = false;    ///< has no place on an axis
    bool far = false;      ///< lies far from all the others (TrendResult::bulk)
};
/** One row per bin, in day order, then the vague ones. The same bins the chart draws. */
QList<TrendRow> trendRows(const TrendResult &result);

/** The one or two lines under a tick: "+30" / "8 Feb", "Day 0" / "10 Mar", "5 mo", "−24 mo" / "Mar ’24", "today". */
struct TickWords {
    QString first, second;
};
TickWords tickWords(const DayTick &tick);
/** "10 Mar 2026", "10–16 Mar 2026", "28 Feb – 6 Mar 2026". */
QString spanText(qint64 from, qint64 to);
/** "1 value far from the others: 7100 g/L on 3 Mar 2026"; empty if there is none. Without a full stop. */
QString farText(const TrendResult &result, const CatalogueItem *item);
/** "10 Mar", "10 Mar 2026", of a wall day. */
QString dayAndMonth(qint64 wallDay);
QString dayMonthYear(qint64 wallDay);
/** "+15", "−3", "0". */
QString signedDay(int courseDay);

} // namespace dayplus
