// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/around.h"

#include <algorithm>

namespace dayplus {

namespace {

using What = MedicineChange::What;

bool isZero(const DoseStep &step)
{
    return step.amount && step.amount->number.mantissa == 0;
}

std::optional<What> changeBetween(const DoseStep &before, const DoseStep &after)
{
    if (isZero(after))
        return isZero(before) ? std::nullopt : std::optional(What::Stopped);
    if (isZero(before))
        return What::Started;
    if (!before.amount || !after.amount || before.amount->unit != after.amount->unit || before.perDay != after.perDay)
        return std::nullopt;
    const auto order = after.amount->number <=> before.amount->number;
    if (order == 0)
        return std::nullopt;
    return order > 0 ? What::MoreOfIt : What::LessOfIt;
}

/** A single dose starts and stops on one day: only the start is told. */
void stopOn(QList<MedicineChange> &own, Id medicine, qint64 day)
{
    if (own.isEmpty() || own.last().what != What::Started || own.last().day < day)
        own.append({day, What::Stopped, medicine, {}, {}});
}

QList<MedicineChange> changesOf(const Medicine &medicine)
{
    QList<MedicineChange> own;
    const DoseStep *before = nullptr;
    for (const DoseStep &step : medicine.steps) {
        const auto what = before ? changeBetween(*before, step) : isZero(step) ? std::nullopt : std::optional(What::Started);
        if (what == What::Stopped && !step.from.isVague()) {
            stopOn(own, medicine.id, step.from.wallDay() - 1);
        } else if (what && !step.from.isVague()) {
            const bool dose = *what == What::MoreOfIt || *what == What::LessOfIt;
            own.append({step.from.wallDay(), *what, medicine.id, dose ? before->amount : std::nullopt, dose ? step.amount : std::nullopt});
        }
        before = &step;
    }
    if (!medicine.lastDose || medicine.lastDose->isVague())
        return own;
    const qint64 last = medicine.lastDose->wallDay();
    if (!own.isEmpty() && own.last().what == What::Stopped)
        own.last().day = last;
    else
        stopOn(own, medicine.id, last);
    return own;
}

} // namespace

QList<MedicineChange> medicineChanges(const QList<Medicine> &medicines, qint64 today)
{
    QList<MedicineChange> changes;
    for (const Medicine &medicine : medicines)
        changes += changesOf(medicine);
    changes.removeIf([today](const MedicineChange &change) { return change.day > today; });
    std::stable_sort(changes.begin(), changes.end(), [](const MedicineChange &a, const MedicineChange &b) { return a.day < b.day; });
    return changes;
}

} // namespace dayplus
