// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/masking.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHours = 24;

std::optional<FeverMask::Kind> maskKind(const QString &code, const Catalogues &catalogues)
{
    static const QStringList kAgainstFever{u"paracetamol"_s, u"ibuprofen"_s, u"fever_medicine"_s};
    static const QStringList kBlockers{u"tocilizumab"_s, u"anakinra"_s};
    if (kAgainstFever.contains(code))
        return FeverMask::Kind::FeverMedicine;
    if (kBlockers.contains(code))
        return FeverMask::Kind::Blocker;
    const MedicineInfo *medicine = catalogues.medicine(code);
    if (code == u"steroid_course" || (medicine && medicine->drugClass == u"glucocorticoid"))
        return FeverMask::Kind::Steroid;
    return std::nullopt;
}

QDateTime wallTime(const Moment &when)
{
    const int minute = when.minute >= 0 ? when.minute : 0;
    return QDateTime(when.date, QTime(minute / 60, minute % 60));
}

/** A span counts while it lasts; a day without a time counts all day. */
bool wasGiven(const Entry &entry, const QDateTime &now)
{
    if (entry->state != State::Happened || entry->when.precision < Precision::Day)
        return false;
    if (const auto *dose = std::get_if<DoseFacts>(&entry->facts); dose && dose->how == DoseFacts::How::Missed)
        return false;
    const QDateTime from = now.addSecs(-kHours * 3600);
    if (entry->ongoing || (entry->until && entry->until->lastDay() >= from.date()))
        return entry->when.date <= now.date();
    return entry->when.precision == Precision::Day ? entry->when.date >= from.date() : wallTime(entry->when) >= from;
}

bool isTakenNow(const Medicine &medicine, QDate today)
{
    if (medicine.lastDose || (!medicine.status.isEmpty() && medicine.status != u"active"))
        return false;
    bool taking = medicine.steps.isEmpty();
    for (const DoseStep &step : medicine.steps) {
        if (!step.from.date.isValid() || step.from.date <= today)
            taking = !step.amount || step.amount->number.mantissa != 0;
    }
    return taking;
}

} // namespace

QList<FeverMask> feverMasks(const CallContext &context)
{
    QList<FeverMask> masks;
    const QDateTime now(context.now.date(), context.now.time());
    for (const Entry &entry : context.entries) {
        const auto kind = maskKind(entry->code, *context.catalogues);
        if ((entry->kind != Kind::Dose && entry->kind != Kind::Event) || !kind || !wasGiven(entry, now))
            continue;
        const FeverMask mask{*kind, entry->code, entry->label, entry->when};
        const auto same = std::find_if(masks.begin(), masks.end(), [&](const FeverMask &m) { return m.code == mask.code; });
        if (same == masks.end())
            masks.append(mask);
        else if (wallTime(same->when) < wallTime(mask.when))
            *same = mask;
    }
    std::stable_sort(masks.begin(), masks.end(), [](const FeverMask &a, const FeverMask &b) { return wallTime(b.when) < wallTime(a.when); });
    for (const Medicine &medicine : context.medicines) {
        if (maskKind(medicine.code, *context.catalogues) != FeverMask::Kind::Steroid || !isTakenNow(medicine, now.date()))
            continue;
        if (std::none_of(masks.begin(), masks.end(), [&](const FeverMask &m) { return m.code == medicine.code; }))
            masks.append({FeverMask::Kind::Steroid, medicine.code, medicine.name, Moment::onDay(now.date())});
    }
    return masks;
}

} // namespace dayplus
