// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/around.h"
#include "domain/beforeafter.h"

#include <QStringList>

namespace dayplus {

/** "Before", "Now"; "Earlier"; "After". */
QString windowName(const WindowPair &windows, bool second);
/** "Day −90 to −1"; empty without a Day 0. */
QString windowDays(DayRange range, std::optional<qint64> day0);
/** "10 Dec 2025 to 9 Mar 2026", "25 Aug to 22 Nov 2026". */
QString windowDates(DayRange range);
/** What has to be known of the windows before reading on, one sentence each: too few days have passed, there is no Day 0. */
QStringList windowNotes(const WindowPair &windows);

/** "74 of 89 days"; labs and scores: "2 results", "1 result", "no result". */
QString countText(const WindowFacts &facts, Kind kind);
/** "4–9", "Mild – Severe"; empty with fewer than two different values. */
QString rangeText(const WindowFacts &facts, const TrendResult &result);
/** "Joint pain: before, middle value 6, 4 to 9, 74 of 89 days; now, middle value 1, 0 to 3, 69 of 90 days." */
QString compareSentence(const Compared &of, const TrendResult &result, const QString &label, const CatalogueItem *item,
                        const WindowPair &windows);
/** "0", "0–9", "Mild": what one part of the shared scale holds. */
QString partText(const Compared &of, const TrendResult &result, qsizetype part);

/** The words at the left end, the middle (if a part stands there) and the right end of the scale. */
QStringList scaleTicks(const Compared &of, const TrendResult &result);

/** "Prednisone: less, 10 mg to 7.5 mg", "Mycophenolate stopped". */
QString changeText(const MedicineChange &change, const QString &medicine);
/** "CAR T infusion, IVIG (2 times), 3 medicines stopped": the same said once, in the order of the first of each. */
QString listOnce(const QStringList &words);

} // namespace dayplus
