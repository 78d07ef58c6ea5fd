// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/doseplan.h"

namespace dayplus {

/** How long a medicine's box lasts, from what was counted, the rhythm and the logged doses. */
struct Supply {
    Decimal left;                 ///< now, in the stock's unit; never below 0
    std::optional<QDate> lastDay; ///< the last day with every due dose in the box; nullopt = no rhythm, or beyond two years
    bool assumed = false;         ///< planned doses that nobody logged were taken off as well
    bool operator==(const Supply &) const = default;
};

/**
 * nullopt if nothing was counted, or it is not known to the day when. Counted with a time of day, doses after it count, else those of
 * that day too. Missed doses stay in the box, extra ones do not. `changing` = the dose follows a taper: then how many of them one dose
 * needs changes, and no last day is said. `minute` is the wall minute of now.
 */
std::optional<Supply> supplyOf(const Medicine &medicine, const QList<Entry> &entries, QDate today, int minute, bool changing = false);

} // namespace dayplus
