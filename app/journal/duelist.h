// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "domain/watchplan.h"

namespace dayplus {

class Roster;

/** One thing that wants doing: a planned entry, a dose, a measurement. What is planned here is data; nobody is woken by it. */
struct Due {
    enum class What { Planned, Dose, Measurement };
    /** Overdue: its time is over. Now: today, at no time that was said, or its time has come. Later: today. Ahead: another day. */
    enum class Time { Overdue, Now, Later, Ahead };
    What what = What::Planned;
    Time time = Time::Now;
    QDate day;                        ///< wall day; of a vague plan the first possible one
    int minute = -1;                  ///< wall minute; −1 = no time was said
    std::optional<Entry> entry;       ///< Planned
    Id medicine;                      ///< Dose
    std::optional<Quantity> amount;   ///< Dose: of this one; nullopt = not known
    QString schedule;                 ///< Dose: as given
    QString code;                     ///< Measurement: of watchCodes()
    std::optional<QDateTime> last;    ///< Measurement: when it was last tried
    /** The same for the same thing: "planned/<id>", "dose/<medicine>/2026-04-02/480", "measure/temp". */
    QString key() const;
    bool operator==(const Due &) const = default;
};

/** What the list is made of. */
struct DueSources {
    QList<Entry> planned;             ///< of duePlannedQuery
    QList<Entry> recent;              ///< of dueRecentQuery: doses, vitals, thinking checks
    QList<Medicine> medicines;
    std::optional<WatchPlan> watch;   ///< nullopt = these are no days of watch mode
    std::optional<QDate> day0;
    bool inHospital = false;          ///< the ward measures and gives: nothing of it is asked for or overdue
};

constexpr int kDueDays = 14;          ///< before and after today
constexpr int kDueGrace = 60;         ///< minutes until a dose or a measurement counts as overdue

/**
 * What is due around `now` (local wall time), overdue things first, then by time. Planned entries up to `ahead` days; one whose day (and
 * window) is over stays for kDueDays as overdue; cancelled ones and turns on watch are no task. Doses of today that nothing was said
 * to, and those of yesterday. Measurements that are due or come today.
 */
QList<Due> dueList(const DueSources &sources, const QDateTime &now, int ahead = kDueDays);

/** A planned entry that asks somebody to do something: not a turn on watch, nor a time in which something may be expected. */
bool isTask(const Entry &entry);
/** A task that was neither confirmed nor cancelled, and whose day (and window) ended more than kDueDays before `today`: it has left Today,
 * and is found under its day. */
bool isOlderPlan(const Entry &entry, QDate today);
/** Whatever may be an older plan. */
EntryQuery olderPlansQuery(Id patient, QDate today);

/** Planned entries from before `today` to `ahead` days after it; vague ones among them. */
EntryQuery duePlannedQuery(Id patient, QDate today, int ahead = kDueDays);
/** Doses, vitals and scores that say what has been done already. */
EntryQuery dueRecentQuery(Id patient, QDate today);
/** Medicines, watch plan and Day 0 of a patient; entries and whether this is a day in hospital are the caller's to read. */
DueSources dueSources(const Roster &roster, Id patient, const QDateTime &now);
/** Whatever says when somebody was in hospital. */
EntryQuery hospitalQuery(Id patient);
/** True if it says so of now: a stay of today that was not left yet, or the check-in of this diary day. */
bool isInHospital(QList<Entry> entries, const QDateTime &now, int rollOverHour = 4);
/** The plan of watch mode in force that day: the person's own, else the usual one. nullopt outside its days. Under 18 the thinking check
 * is off. */
std::optional<WatchPlan> watchPlanOn(const Roster &roster, Id patient, QDate day);

} // namespace dayplus
