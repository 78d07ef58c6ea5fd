// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/steroids.h"

#include "domain/decimalsum.h"
#include "domain/doseplan.h"
#include "domain/drugfree.h"

#include <array>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlaces = 2;
constexpr int kWeek = 7;

/** Words in a name, a schedule or a note that say it does not act on the whole body. */
constexpr std::array kElsewhere{
    u"cream", u"ointment", u"lotion", u"gel", u"topical", u"skin", u"shampoo", u"foam", u"inhal", u"puff", u"spray", u"nasal", u"nose",
    u"drops", u"eye", u"ear ", u"joint", u"intra-articular", u"intraarticular", u"mouthwash", u"enema", u"rectal", u"suppositor",
};

/** Factor to mg. */
std::optional<Ratio> toMilligrams(const QString &unit)
{
    if (unit == u"mg")
        return Ratio{1, 1};
    if (unit == u"g")
        return Ratio{1000, 1};
    if (unit == u"ug" || unit == u"mcg" || unit == u"µg" || unit == u"μg")
        return Ratio{1, 1000};
    return std::nullopt;
}

struct Part {
    std::optional<Decimal> milligrams; ///< nullopt = taken, but nobody knows how much
    bool average = false;
};

/** The logged doses of a day; nullopt if there is none. */
std::optional<Part> loggedOn(const Medicine &medicine, const MedicineInfo &info, const QList<Entry> &doses, QDate day)
{
    QList<Decimal> amounts;
    bool any = false, unknown = false;
    for (const Entry &entry : doses) {
        if (dayOfDose(entry, medicine.id) != day)
            continue;
        any = true;
        if (std::get<DoseFacts>(entry->facts).how == DoseFacts::How::Missed)
            continue;
        const Quantity *amount = std::get_if<Quantity>(&entry->value);
        const std::optional<Decimal> equal = amount ? prednisoneOf(*amount, info) : std::nullopt;
        unknown = unknown || !equal;
        if (equal)
            amounts.append(*equal);
    }
    if (!any)
        return std::nullopt;
    return Part{unknown ? std::nullopt : sumOf(amounts), false};
}

/** What the dose step says; averaged over a cycle or the week. nullopt = nothing is taken. */
std::optional<Part> toldOn(const Medicine &medicine, const MedicineInfo &info, QDate day)
{
    const DoseStep *step = stepOn(medicine, day);
    if (!step || isStopped(medicine, day))
        return std::nullopt;
    bool average = false;
    const auto milligrams = prednisoneADay(*step, medicine.rhythm, info, &average);
    return Part{milligrams, average};
}

std::optional<Part> partOf(const Medicine &medicine, const MedicineInfo &info, const QList<Entry> &doses, QDate day)
{
    const Rhythm &rhythm = medicine.rhythm;
    if (rhythm.kind == Rhythm::Kind::AsNeeded)
        return loggedOn(medicine, info, doses, day);
    const bool daily = rhythm.kind == Rhythm::Kind::Regular && (rhythm.weekdays.isEmpty() || rhythm.weekdays.size() == kWeek);
    if (daily) {
        if (const auto logged = loggedOn(medicine, info, doses, day))
            return logged;
    }
    return toldOn(medicine, info, day);
}

const MedicineInfo *steroidInfo(const Medicine &medicine, const Catalogues &catalogues)
{
    const MedicineInfo *info = catalogues.medicine(medicine.code);
    return info && info->toPrednisone && actsOnWholeBody(medicine) ? info : nullptr;
}

} // namespace

bool actsOnWholeBody(const Medicine &medicine)
{
    QString words = medicine.name + u' ' + medicine.note + u' ';
    for (const DoseStep &step : medicine.steps)
        words += step.schedule + u' ' + (step.amount ? step.amount->unit : QString()) + u' ';
    return std::none_of(kElsewhere.begin(), kElsewhere.end(), [&](const char16_t *word) { return words.contains(QStringView(word), Qt::CaseInsensitive); });
}

std::optional<Decimal> prednisoneOf(const Quantity &quantity, const MedicineInfo &medicine)
{
    const auto factor = toMilligrams(quantity.unit);
    if (!factor || !medicine.toPrednisone || quantity.comparator != Comparator::None)
        return std::nullopt;
    const auto whole = factor->then(*medicine.toPrednisone);
    return whole ? whole->apply(quantity.number, kPlaces) : std::nullopt;
}

std::optional<Decimal> prednisoneADay(const DoseStep &step, const Rhythm &rhythm, const MedicineInfo &medicine, bool *average)
{
    std::int64_t on = step.perDay ? 1 : std::max<qsizetype>(1, rhythm.minutes.size()), of = 1;
    bool mean = false;
    if (rhythm.kind == Rhythm::Kind::Cyclic && rhythm.daysOn > 0 && rhythm.daysOff > 0) {
        on *= rhythm.daysOn;
        of = rhythm.daysOn + rhythm.daysOff;
        mean = true;
    } else if (!rhythm.weekdays.isEmpty() && rhythm.weekdays.size() < kWeek) {
        on *= rhythm.weekdays.size();
        of = kWeek;
        mean = true;
    }
    if (average)
        *average = mean;
    const auto factor = step.amount ? toMilligrams(step.amount->unit) : std::nullopt;
    const auto inMilligrams = factor && medicine.toPrednisone ? Ratio{on, of}.then(*factor) : std::nullopt;
    const auto whole = inMilligrams ? inMilligrams->then(*medicine.toPrednisone) : std::nullopt;
    return whole ? whole->apply(step.amount->number, kPlaces) : std::nullopt;
}

std::optional<SteroidDay> steroidsOn(const QList<Medicine> &medicines, const QList<Entry> &doses, QDate day, const Catalogues &catalogues)
{
    SteroidDay sum;
    QList<Decimal> amounts;
    for (const Medicine &medicine : medicines) {
        const MedicineInfo *info = steroidInfo(medicine, catalogues);
        const std::optional<Part> part = info ? partOf(medicine, *info, doses, day) : std::nullopt;
        if (!part || (part->milligrams && part->milligrams->mantissa == 0))
            continue;
        sum.medicines.append(medicine.id);
        sum.average = sum.average || part->average;
        sum.partly = sum.partly || !part->milligrams;
        if (part->milligrams)
            amounts.append(*part->milligrams);
    }
    if (sum.medicines.isEmpty())
        return std::nullopt;
    sum.milligrams = sumOf(amounts).value_or(Decimal{});
    return sum;
}

std::optional<QDate> lastSteroidDay(const QList<Medicine> &medicines, const QList<Entry> &doses, QDate today, const Catalogues &catalogues)
{
    std::optional<QDate> last;
    for (const Medicine &medicine : medicines) {
        if (!steroidInfo(medicine, catalogues) || medicine.steps.isEmpty())
            continue;
        const std::optional<LastDose> dose = lastDoseOf(medicine, doses, today.toJulianDay());
        if (dose && !dose->known)
            continue;
        const QDate day = dose ? QDate::fromJulianDay(dose->latest) : today;
        if (!last || *last < day)
            last = day;
    }
    return last;
}

} // namespace dayplus
