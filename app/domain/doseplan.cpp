// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/doseplan.h"

#include <algorithm>
#include <climits>
#include <cstdlib>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kLookAhead = 366;

bool isZero(const DoseStep &step)
{
    return step.amount && step.amount->number.mantissa == 0;
}

bool isOff(const Rhythm &rhythm, const DoseStep &step, QDate day)
{
    if (rhythm.kind != Rhythm::Kind::Cyclic)
        return false;
    const int length = rhythm.daysOn + rhythm.daysOff;
    if (length < 1 || step.from.precision < Precision::Day)
        return true;
    return step.from.date.daysTo(day) % length >= rhythm.daysOn;
}

/** A dose entry that counts: of a medicine, happened, known to the day. */
const DoseFacts *doseOf(const Entry &entry)
{
    if (entry->kind != Kind::Dose || entry->state != State::Happened || entry->when.precision < Precision::Day)
        return nullptr;
    return std::get_if<DoseFacts>(&entry->facts);
}

/** The day whose planned minute is nearest to when it was taken. */
QDate dayOfPlannedTime(const Moment &when, int due)
{
    if (when.precision != Precision::Minute)
        return when.date;
    const int apart = when.minute - due;
    if (apart < -kMinutesOfDay / 2)
        return when.date.addDays(-1);
    return apart > kMinutesOfDay / 2 ? when.date.addDays(1) : when.date;
}

/** Which planned time a dose without one belongs to: the nearest; on a day without planned times none. */
std::optional<DueTime> nearestTime(const Medicine &medicine, const Moment &when)
{
    const QList<int> ofDay = dueMinutes(medicine, when.date);
    if (when.precision != Precision::Minute || ofDay == QList{-1})
        return ofDay.isEmpty() ? std::optional<DueTime>() : DueTime{when.date, ofDay.first()};
    std::optional<DueTime> best;
    int least = kMinutesOfDay / 2 + 1;
    for (int days = -1; days <= 1; ++days) {
        const QDate day = when.date.addDays(days);
        for (const int minute : dueMinutes(medicine, day)) {
            const int apart = std::abs(days * kMinutesOfDay + minute - when.minute);
            if (minute >= 0 && apart < least) {
                best = DueTime{day, minute};
                least = apart;
            }
        }
    }
    return best;
}

std::optional<DueTime> timeOf(const Medicine &medicine, const Entry &entry, const DoseFacts &facts)
{
    if (facts.due < 0)
        return nearestTime(medicine, entry->when);
    return DueTime{dayOfPlannedTime(entry->when, facts.due), facts.due};
}

DueDose::State stateOf(DoseFacts::How how)
{
    switch (how) {
    case DoseFacts::How::Taken: return DueDose::State::Taken;
    case DoseFacts::How::Late: return DueDose::State::Late;
    case DoseFacts::How::Missed: break;
    }
    return DueDose::State::Missed;
}

/** "Missed" gives way to a dose taken after all; else the first one said stays. */
void take(DueDose &dose, const Entry &entry, DoseFacts::How how)
{
    const bool free = dose.state == DueDose::State::Open || dose.state == DueDose::State::Missed;
    if (!free || (dose.state == DueDose::State::Missed && how == DoseFacts::How::Missed))
        return;
    dose.state = stateOf(how);
    dose.entry = entry.id();
    dose.when = how == DoseFacts::How::Missed ? Moment() : entry->when;
}

QList<DueDose> dosesOfOne(const Medicine &medicine, const QList<Entry> &entries, QDate day)
{
    QList<DueDose> doses;
    const DoseStep *step = stepOn(medicine, day);
    for (const int minute : dueMinutes(medicine, day)) {
        DueDose dose;
        dose.medicine = medicine.id;
        dose.day = day;
        dose.minute = minute;
        dose.amount = amountOfOneDose(medicine, day);
        dose.schedule = step ? step->schedule : QString();
        doses.append(dose);
    }
    if (doses.isEmpty())
        return doses;
    for (const Entry &entry : entries) {
        const DoseFacts *facts = doseOf(entry);
        if (!facts || facts->medicine != medicine.id || std::abs(entry->when.date.daysTo(day)) > 1)
            continue;
        const std::optional<DueTime> time = timeOf(medicine, entry, *facts);
        if (!time || time->day != day)
            continue;
        const auto due = std::find_if(doses.begin(), doses.end(), [&](const DueDose &dose) { return dose.minute == time->minute; });
        if (due != doses.end())
            take(*due, entry, facts->how);
    }
    return doses;
}

} // namespace

const DoseStep *stepOn(const Medicine &medicine, QDate day)
{
    const DoseStep *now = nullptr;
    for (const DoseStep &step : medicine.steps)
        if (!step.from.date.isValid() || step.from.date <= day)
            now = &step;
    return now;
}

bool isStopped(const Medicine &medicine, QDate day)
{
    if (medicine.lastDose && (!medicine.lastDose->date.isValid() || medicine.lastDose->lastDay() < day))
        return true;
    const bool endsLater = medicine.lastDose && medicine.lastDose->date > day;
    if (endsLater)
        return false;
    if (medicine.status == u"completed" || medicine.status == u"stopped")
        return true;
    const DoseStep *now = stepOn(medicine, day);
    return now && isZero(*now);
}

bool isPlanned(const Rhythm &rhythm)
{
    switch (rhythm.kind) {
    case Rhythm::Kind::AsNeeded: return false;
    case Rhythm::Kind::Cyclic: return rhythm.daysOn > 0 && rhythm.daysOff > 0;
    case Rhythm::Kind::Regular: break;
    }
    return !rhythm.minutes.isEmpty() || !rhythm.weekdays.isEmpty();
}

QList<int> dueMinutes(const Medicine &medicine, QDate day)
{
    const Rhythm &rhythm = medicine.rhythm;
    const DoseStep *step = stepOn(medicine, day);
    const bool ended = medicine.lastDose ? !medicine.lastDose->date.isValid() || medicine.lastDose->lastDay() < day
                                         : medicine.status == u"completed" || medicine.status == u"stopped";
    if (!isPlanned(rhythm) || !step || isZero(*step) || ended || isOff(rhythm, *step, day))
        return {};
    if (!rhythm.weekdays.isEmpty() && !rhythm.weekdays.contains(day.dayOfWeek()))
        return {};
    return rhythm.minutes.isEmpty() ? QList{-1} : rhythm.minutes;
}

QList<DueDose> dosesDue(const QList<Medicine> &medicines, const QList<Entry> &entries, QDate day)
{
    QList<DueDose> doses;
    for (const Medicine &medicine : medicines)
        doses += dosesOfOne(medicine, entries, day);
    std::stable_sort(doses.begin(), doses.end(), [](const DueDose &a, const DueDose &b) { return a.minute < b.minute; });
    return doses;
}

std::optional<QDate> dayOfDose(const Entry &entry, Id medicine)
{
    const DoseFacts *facts = doseOf(entry);
    if (!facts || facts->medicine != medicine)
        return std::nullopt;
    return facts->due < 0 ? entry->when.date : dayOfPlannedTime(entry->when, facts->due);
}

std::optional<DueTime> nextDue(const Medicine &medicine, const QList<Entry> &entries, QDate day, int minute)
{
    for (const DueDose &dose : dosesOfOne(medicine, entries, day)) {
        if (dose.state == DueDose::State::Open && (dose.minute < 0 || dose.minute >= minute))
            return DueTime{day, dose.minute};
    }
    for (int days = 1; days <= kLookAhead; ++days) {
        const QDate later = day.addDays(days);
        for (const DueDose &dose : dosesOfOne(medicine, entries, later)) {
            if (dose.state == DueDose::State::Open)
                return DueTime{later, dose.minute};
        }
    }
    return std::nullopt;
}

std::optional<DueDose> nearestOpen(const QList<DueDose> &doses, int minute)
{
    std::optional<DueDose> best;
    int least = INT_MAX;
    for (const DueDose &dose : doses) {
        const int apart = dose.minute < 0 ? 0 : std::abs(dose.minute - minute);
        if (dose.state == DueDose::State::Open && apart < least) {
            best = dose;
            least = apart;
        }
    }
    return best;
}

DoseFacts::How howTaken(const DueDose &dose, const Moment &when)
{
    if (dose.minute < 0 || when.precision != Precision::Minute)
        return DoseFacts::How::Taken;
    const qint64 after = dose.day.daysTo(when.date) * kMinutesOfDay + when.minute - dose.minute;
    return after > kLateAfter ? DoseFacts::How::Late : DoseFacts::How::Taken;
}

std::optional<Quantity> amountOfOneDose(const Medicine &medicine, QDate day)
{
    const DoseStep *step = stepOn(medicine, day);
    if (!step || (step->perDay && medicine.rhythm.minutes.size() > 1))
        return std::nullopt;
    return step->amount;
}

} // namespace dayplus
