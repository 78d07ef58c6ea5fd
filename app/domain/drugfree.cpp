// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/drugfree.h"

#include <algorithm>

namespace dayplus {

namespace {

bool isZero(const DoseStep &step)
{
    return step.amount && step.amount->number.mantissa == 0;
}

/** The last day of one medicine. */
struct End {
    enum class What { Ongoing, Known, Unknown };
    What what = What::Ongoing;
    qint64 day = 0;
    bool about = false;
};

End endOf(const Medicine &medicine)
{
    if (medicine.lastDose && medicine.lastDose->date.isValid()) {
        const Moment &last = *medicine.lastDose;
        return {End::What::Known, last.lastDay().toJulianDay(), last.isVague() || last.about};
    }
    if (!medicine.steps.isEmpty() && isZero(medicine.steps.last()) && medicine.steps.last().from.date.isValid()) {
        const Moment &zero = medicine.steps.last().from;
        return {End::What::Known, zero.isVague() ? zero.lastDay().toJulianDay() : zero.wallDay() - 1, zero.isVague() || zero.about};
    }
    const bool ended = medicine.lastDose || medicine.status == u"completed" || medicine.status == u"stopped"
        || (!medicine.steps.isEmpty() && isZero(medicine.steps.last()));
    return {ended ? End::What::Unknown : End::What::Ongoing, 0, false};
}

qint64 firstDay(const DoseStep &step)
{
    return step.from.date.isValid() ? step.from.wallDay() : 0; // not known: before everything
}

void addSpans(QList<DayRange> &spans, const Medicine &medicine, const End &end, qint64 today)
{
    for (qsizetype i = 0; i < medicine.steps.size(); ++i) {
        const qint64 from = firstDay(medicine.steps[i]);
        if (isZero(medicine.steps[i]) || from > today)
            continue;
        const bool last = std::all_of(medicine.steps.cbegin() + i + 1, medicine.steps.cend(), isZero);
        qint64 to = from;
        if (!last)
            to = firstDay(medicine.steps[i + 1]) - 1;
        else if (end.what != End::What::Unknown)
            to = end.what == End::What::Known ? end.day : today;
        spans.append({from, std::min(to, today)});
    }
}

} // namespace

std::optional<TreatedDays> treatedDays(const QList<Medicine> &medicines, qint64 today)
{
    TreatedDays days;
    bool any = false, open = false;
    std::optional<qint64> last;
    for (const Medicine &medicine : medicines) {
        if (!medicine.countsAsDiseaseTreatment)
            continue;
        const End end = endOf(medicine);
        any = true;
        open = open || end.what != End::What::Known || end.day >= today;
        if (end.what == End::What::Known && (!last || end.day >= *last)) {
            days.about = end.about || (last == end.day && days.about);
            last = end.day;
        }
        addSpans(days.taken, medicine, end, today);
    }
    if (!any)
        return std::nullopt;
    days.taken = merged(days.taken);
    if (!open && last)
        days.freeFrom = *last + 1;
    else
        days.about = false;
    return days;
}

} // namespace dayplus
