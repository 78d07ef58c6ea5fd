// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

namespace dayplus {

/** The step that holds on a day: the last one that began on or before it. nullptr before the first. */
const DoseStep *stepOn(const Medicine &medicine, QDate day);
/** True if the medicine ended before that day or on it: a zero step, a last dose, or a status that says so. A last dose still to
    come does not end it yet. */
bool isStopped(const Medicine &medicine, QDate day);

/** True if the rhythm says when the medicine is due. "As needed" and a rhythm that says nothing plan no dose. */
bool isPlanned(const Rhythm &rhythm);
/**
 * Wall minutes of the doses due on a day, ascending; −1 alone = once, at no time that was said. Empty = none: another weekday, a day
 * off of the cycle, before the first step, a dose of zero, after the last dose, as needed, or nobody said when. A cycle counts from
 * the first day of the step that holds; one that is not known to the day plans nothing.
 */
QList<int> dueMinutes(const Medicine &medicine, QDate day);

/** One dose due on a day, and what became of it. */
struct DueDose {
    enum class State { Open, Taken, Late, Missed };
    Id medicine;
    QDate day;
    int minute = -1;                 ///< wall minute it was due; −1 = no time was said
    std::optional<Quantity> amount;  ///< of this one dose; nullopt = not known (an amount a day in several doses is never divided)
    QString schedule;                ///< as given
    State state = State::Open;
    Id entry;                        ///< the dose entry; null while Open
    Moment when;                     ///< when it was taken; Unknown while Open or Missed
    bool operator==(const DueDose &) const = default;
};

/**
 * The doses due on `day`, by time and then in the order of `medicines`. `entries` may be any entries that cover the day before, the
 * day and the day after; only happened doses count. An entry that names its planned time belongs to that time on the nearest day,
 * any other one to the nearest time of its medicine; a second entry for the same time is an extra dose and fills no other one.
 */
QList<DueDose> dosesDue(const QList<Medicine> &medicines, const QList<Entry> &entries, QDate day);

/** The day a happened dose of that medicine belongs to: that of its planned time, else its wall day; nullopt = it is none of it. */
std::optional<QDate> dayOfDose(const Entry &entry, Id medicine);

/** A planned time of a dose. */
struct DueTime {
    QDate day;
    int minute = -1;
    bool operator==(const DueTime &) const = default;
};
/** The first time from `day` and `minute` on with nothing logged for it; a dose at no special time is due the whole day. nullopt =
    none within a year. */
std::optional<DueTime> nextDue(const Medicine &medicine, const QList<Entry> &entries, QDate day, int minute);
/** The open dose of a day nearest to a minute: what "Taken" pressed then is about. nullopt = none is open. */
std::optional<DueDose> nearestOpen(const QList<DueDose> &dosesOfOne, int minute);

/** From so many minutes after its time on a dose taken is a late one. */
constexpr int kLateAfter = 60;
/** Taken or Late; a dose without a time is never late. */
DoseFacts::How howTaken(const DueDose &dose, const Moment &when);
/** What to log for one dose on that day; nullopt if it is not known or an amount a day is taken in several doses. */
std::optional<Quantity> amountOfOneDose(const Medicine &medicine, QDate day);

} // namespace dayplus
