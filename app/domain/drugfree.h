// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "domain/trend.h"

namespace dayplus {

/** When any medicine that counts as treatment of the disease was taken, and since when none is. */
struct TreatedDays {
    QList<DayRange> taken;           ///< wall days, merged, up to today
    std::optional<qint64> freeFrom;  ///< Day 1 of the run without; nullopt = still taking, or the last dose is not known
    bool about = false;              ///< the last dose is not known to the day: counted from its last possible one
    /** Days since the last dose. */
    qint64 daysFree(qint64 today) const { return freeFrom ? today - *freeFrom + 1 : 0; }
    bool operator==(const TreatedDays &) const = default;
};

/**
 * Counts medicines whose use counts as disease treatment; conditioning, prevention and medicines against side effects never do. The
 * last dose is the one given when it was stopped, else the day before the step to zero. One that ended at an unknown day leaves
 * `freeFrom` open. nullopt = no such medicine on the list.
 */
std::optional<TreatedDays> treatedDays(const QList<Medicine> &medicines, qint64 today);

} // namespace dayplus
