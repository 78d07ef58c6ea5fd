// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/drugfree.h"

#include "domain/doseplan.h"
#include "domain/steroids.h"
#include "domain/taper.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

bool isZero(const DoseStep &step)
{
    return step.amount && step.amount->number.mantissa == 0;
}

bool counts(const Medicine &medicine)
{
    return medicine.countsAsDiseaseTreatment && medicine.purpose != u"conditioning";
}

qint64 firstDay(const DoseStep &step)
{
    return step.from.date.isValid() ? step.from.wallDay() : 0; // not known: before everything
}

/** The first day of the last stretch of doses above zero. */
qint64 finalStretch(const Medicine &medicine)
{
    qint64 from = 0;
    for (const DoseStep &step : medicine.steps) {
        if (!isZero(step))
            from = firstDay(step);
    }
    return from;
}

LastDose on(const Moment &moment)
{
    return {true, moment.wallDay(), moment.lastDay().toJulianDay(), moment.isVague() || moment.about};
}

LastDose on(qint64 day)
{
    return {true, day, day, false};
}

void addSpans(QList<DayRange> &spans, const Medicine &medicine, const std::optional<LastDose> &end, qint64 today)
{
    for (qsizetype i = 0; i < medicine.steps.size(); ++i) {
        const qint64 from = firstDay(medicine.steps[i]);
        if (isZero(medicine.steps[i]) || from > today)
            continue;
        const bool last = std::all_of(medicine.steps.cbegin() + i + 1, medicine.steps.cend(), isZero);
        qint64 to = from;
        if (!last)
            to = firstDay(medicine.steps[i + 1]) - 1;
        else if (!end || end->known)
            to = end ? end->latest : today;
        spans.append({from, std::min(to, today)});
    }
}

/** IVIG given to treat the illness: a day of treatment. */
bool isImmunomodulation(const Entry &entry)
{
    if (entry->state != State::Happened || !entry->when.date.isValid())
        return false;
    const IvigFacts *facts = std::get_if<IvigFacts>(&entry->facts);
    return facts ? facts->purpose == IvigFacts::Purpose::Immunomodulation : entry->code == u"ivig_immunomod";
}

/** The latest of several last doses, and how sure that is. */
struct Latest {
    std::optional<LastDose> dose;
    void take(const LastDose &other)
    {
        if (!dose || other.latest > dose->latest)
            dose = LastDose{true, std::max(other.earliest, dose ? dose->earliest : other.earliest), other.latest, other.about};
        else if (other.latest == dose->latest)
            dose = LastDose{true, std::max(other.earliest, dose->earliest), dose->latest, dose->about && other.about};
        else
            dose->earliest = std::max(dose->earliest, other.earliest);
    }
};

struct Reading {
    bool any = false;
    Latest last;
    QList<DayRange> taken;
    QList<Id> taking, unknown;
};

Reading readMedicines(const QList<Medicine> &medicines, qint64 today, const QList<Entry> &entries)
{
    Reading reading;
    for (const Medicine &medicine : medicines) {
        if (!counts(medicine))
            continue;
        reading.any = true;
        const std::optional<LastDose> end = lastDoseOf(medicine, entries, today);
        addSpans(reading.taken, medicine, end, today);
        if (end && !end->known)
            reading.unknown.append(medicine.id);
        else if (!end || end->latest >= today)
            reading.taking.append(medicine.id);
        if (end && end->known)
            reading.last.take(*end);
    }
    for (const Entry &entry : entries) {
        if (!isImmunomodulation(entry) || entry->when.wallDay() > today)
            continue;
        reading.any = true;
        const LastDose dose = on(entry->when);
        reading.taken.append({dose.earliest, dose.earliest});
        reading.last.take(dose);
    }
    return reading;
}

TreatedDays treatedBy(const Reading &reading)
{
    TreatedDays days;
    days.taken = merged(reading.taken);
    if (reading.last.dose && reading.taking.isEmpty() && reading.unknown.isEmpty()) {
        days.freeFrom = reading.last.dose->latest + 1;
        days.about = reading.last.dose->about;
    }
    return days;
}

QList<DayRange> notchesOf(const DrugFreeInput &input)
{
    QList<DayRange> notches;
    const qint64 today = input.today.toJulianDay();
    for (const Medicine &medicine : input.medicines) {
        const MedicineInfo *info = input.catalogues.medicine(medicine.code);
        const bool steroid = info && info->toPrednisone && actsOnWholeBody(medicine);
        if (steroid && !medicine.countsAsDiseaseTreatment && medicine.purpose == u"toxicity")
            addSpans(notches, medicine, lastDoseOf(medicine, input.entries, today), today);
    }
    for (const Entry &entry : input.entries) {
        if (entry->code != u"steroid_course" || entry->state != State::Happened || entry->when.precision < Precision::Day)
            continue;
        const qint64 to = entry->until && entry->until->date.isValid() ? entry->until->wallDay() : entry->ongoing ? today : entry->when.wallDay();
        notches.append({entry->when.wallDay(), std::min(to, today)});
    }
    return merged(notches);
}

void notePlannedEnd(DrugFree &run, const DrugFreeInput &input)
{
    std::optional<qint64> last;
    for (const Id &id : std::as_const(run.taking)) {
        std::optional<qint64> end;
        for (const Taper &taper : input.tapers) {
            const auto zero = taper.medicine == id && !taper.plans.isEmpty() ? zeroFrom(taper.plans.last()) : std::nullopt;
            if (zero)
                end = zero->toJulianDay() - 1;
        }
        for (const Medicine &medicine : input.medicines) {
            if (medicine.id == id && medicine.lastDose && medicine.lastDose->precision >= Precision::Day)
                end = medicine.lastDose->wallDay();
            else if (medicine.id == id && !end && !medicine.steps.isEmpty() && isZero(medicine.steps.last()) && medicine.steps.last().from.precision >= Precision::Day)
                end = medicine.steps.last().from.wallDay() - 1;
        }
        if (!end)
            return; // one of them has no end in sight
        if (!last || *last <= *end) {
            last = end;
            run.lastPlanned = id;
        }
    }
    run.plannedEnd = last;
}

void noteMilestones(DrugFree &run, QDate today)
{
    const QDate first = QDate::fromJulianDay(*run.latest);
    for (const int months : {3, 6, 12, 24, 36, 60}) {
        const QDate day = first.addMonths(months);
        run.milestones.append({months, day.toJulianDay(), day <= today});
    }
}

} // namespace

std::optional<qint64> lastLogged(const Medicine &medicine, const QList<Entry> &entries, qint64 today)
{
    std::optional<qint64> last;
    for (const Entry &entry : entries) {
        if (!dayOfDose(entry, medicine.id) || std::get<DoseFacts>(entry->facts).how == DoseFacts::How::Missed)
            continue;
        const qint64 day = entry->when.wallDay();
        if (day <= today && (!last || *last < day))
            last = day;
    }
    return last;
}

std::optional<LastDose> lastDoseOf(const Medicine &medicine, const QList<Entry> &entries, qint64 today)
{
    const std::optional<qint64> logged = lastLogged(medicine, entries, today);
    if (medicine.lastDose && medicine.lastDose->date.isValid()) {
        const LastDose told = on(*medicine.lastDose);
        return logged && *logged > told.latest ? on(*logged) : told;
    }
    const DoseStep *zero = !medicine.steps.isEmpty() && isZero(medicine.steps.last()) ? &medicine.steps.last() : nullptr;
    const bool ended = medicine.lastDose || zero || medicine.status == u"completed" || medicine.status == u"stopped";
    if (!ended)
        return std::nullopt;
    if (logged && *logged >= finalStretch(medicine))
        return on(*logged);
    if (!zero || !zero->from.date.isValid())
        return LastDose{false, 0, 0, false};
    if (zero->from.isVague())
        return LastDose{true, zero->from.wallDay() - 1, zero->from.lastDay().toJulianDay(), true};
    LastDose before = on(zero->from.wallDay() - 1);
    before.about = zero->from.about;
    return before;
}

std::optional<TreatedDays> treatedDays(const QList<Medicine> &medicines, qint64 today, const QList<Entry> &entries)
{
    const Reading reading = readMedicines(medicines, today, entries);
    return reading.any ? std::optional(treatedBy(reading)) : std::nullopt;
}

std::optional<DrugFree> drugFree(const DrugFreeInput &input)
{
    const Reading reading = readMedicines(input.medicines, input.today.toJulianDay(), input.entries);
    if (!reading.any)
        return std::nullopt;
    DrugFree run;
    run.treated = treatedBy(reading);
    run.taking = reading.taking;
    run.endUnknown = reading.unknown;
    run.notches = notchesOf(input);
    if (input.infusion && *input.infusion <= input.today)
        run.infusion = input.infusion->toJulianDay();
    if (run.treated.freeFrom) {
        run.latest = run.treated.freeFrom;
        run.earliest = std::min(reading.last.dose->earliest + 1, *run.latest);
        noteMilestones(run, input.today);
    } else if (!run.taking.isEmpty() && run.endUnknown.isEmpty()) {
        notePlannedEnd(run, input);
    }
    return run;
}

} // namespace dayplus
