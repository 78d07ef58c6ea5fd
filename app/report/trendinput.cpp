// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/trendinput.h"

#include "domain/lanes.h"

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

void addUnits(TrendInput &input, const Roster &roster)
{
    for (const UsedCode &item : std::as_const(input.shown)) {
        const QString unit = roster.setting(u"unit."_s + item.code).toString();
        const CatalogueItem *known = input.catalogues.itemByCode(item.code);
        if (known && known->unit(unit))
            input.units.insert(item.code, unit);
    }
}

void addLimits(TrendInput &input, const Roster &roster, Id patient)
{
    const std::optional<Patient> about = roster.patient(patient);
    input.limits = limitsOfSheet(roster.callSheet(patient), about ? about->disease : QString(),
                                 input.course ? input.course->templateId : QString(), input.catalogues);
    for (const UsedCode &item : std::as_const(input.shown)) {
        if (const auto own = limitOfSetting(item.code, roster.setting(limitKey(patient, item.code))))
            input.limits += *own;
    }
}

} // namespace

TrendInput trendInput(const Roster &roster, const Catalogues &catalogues, const TrendData &data, const TrendWish &wish)
{
    TrendInput input{catalogues, data};
    input.shown = wish.shown;
    input.medicines = roster.medicines(wish.patient);
    input.tapers = roster.tapers(wish.patient);
    input.course = roster.courseFor(wish.patient, wish.today);
    input.range = wish.view.range.value_or(ChartRange::All);
    input.calendar = wish.view.calendar;
    input.today = wish.today.toJulianDay();
    if (wish.view.grain) {
        TrendSpec spec;
        setGrain(spec, *wish.view.grain);
        input.by = spec.by;
        input.line = spec.line;
    }
    if (input.course)
        input.treatment = roster.treatment(input.course->templateId);
    if (const auto day0 = roster.day0For(wish.patient, wish.today))
        input.day0 = day0->toJulianDay();
    addUnits(input, roster);
    addLimits(input, roster, wish.patient);
    return input;
}

QStringList loggedDoseCodes(const QList<Medicine> &medicines, const Catalogues &catalogues)
{
    QStringList codes;
    for (const Medicine &medicine : medicines) {
        if (!needsLoggedDoses(medicine, catalogues))
            continue;
        if (codes.isEmpty())
            codes += u"dose"_s; // as the app logs them, whatever the medicine
        if (!codes.contains(medicine.code))
            codes += medicine.code;
    }
    return codes;
}

} // namespace dayplus
