// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
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
 * Counts medicines whose use counts as disease treatment, and IVIG given to treat the illness; conditioning, prevention, replacement
 * and medicines against side effects never do. The last dose is as lastDoseOf says. One that ended at an unknown day leaves `freeFrom`
 * open. `entries` may be any (doses, IVIG). nullopt = nothing of the kind was ever taken.
 */
std::optional<TreatedDays> treatedDays(const QList<Medicine> &medicines, qint64 today, const QList<Entry> &entries = {});

/** The last dose of a medicine that has ended: its first and last possible wall day. */
struct LastDose {
    bool known = true;               ///< false = it ended, and nobody knows when
    qint64 earliest = 0, latest = 0;
    bool about = false;              ///< vague, or given as "about"
    qint64 daysSince(qint64 today) const { return today > latest ? today - latest : 0; }
    bool operator==(const LastDose &) const = default;
};
/**
 * The day given when it was stopped, or a later logged dose; else, after a step to zero, the last logged dose of the final stretch,
 * else the day before the zero step. nullopt = it has not ended.
 */
std::optional<LastDose> lastDoseOf(const Medicine &medicine, const QList<Entry> &entries, qint64 today);
/** The last logged dose of a medicine up to today; nullopt = none is logged. */
std::optional<qint64> lastLogged(const Medicine &medicine, const QList<Entry> &entries, qint64 today);

struct DrugFreeMilestone {
    int months = 0;                  ///< 3, 6, 12, 24, 36, 60 calendar months after Day 1
    qint64 day = 0;
    bool reached = false;
    bool operator==(const DrugFreeMilestone &) const = default;
};

/** The time without medicines that treat the illness, by the rules of CLINICAL.md §4.1. It counts days; it never says "remission". */
struct DrugFree {
    TreatedDays treated;
    std::optional<qint64> earliest, latest;  ///< first and last possible Day 1; equal when the last dose is known to the day
    QList<Id> taking;                        ///< counting medicines that have not ended
    QList<Id> endUnknown;                    ///< counting medicines that ended, nobody knows when: no run is counted
    std::optional<qint64> plannedEnd;        ///< the plans of all that are taken end with zero: the last of these last days
    Id lastPlanned;                          ///< whose plan that is
    QList<DayRange> notches;                 ///< steroids against a side effect: drawn, they break nothing
    QList<DrugFreeMilestone> milestones;     ///< of the run; empty while there is none
    std::optional<qint64> infusion;          ///< the other clock: the infusion's day
    bool operator==(const DrugFree &) const = default;
};
struct DrugFreeInput {
    const QList<Medicine> &medicines;
    const QList<Taper> &tapers;
    const QList<Entry> &entries;             ///< doses, IVIG and steroid courses; others do not matter
    const Catalogues &catalogues;
    std::optional<QDate> infusion;
    QDate today;
};
/** nullopt = nothing that counts was ever taken. */
std::optional<DrugFree> drugFree(const DrugFreeInput &input);

} // namespace dayplus
