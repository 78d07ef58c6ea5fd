// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/lanewords.h"

#include "wording/lanephrases.h"
#include "wording/medicinewords.h"
#include "wording/trendwords.h"
#include "wording/values.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;
using namespace lanephrases;

namespace {

struct Words { Q_DECLARE_TR_FUNCTIONS(Lanes) };

constexpr int kLongSchedule = 22;   ///< letters
constexpr qint64 kNearDay0 = 365;   ///< further away a day number says little

} // namespace

namespace lanephrases {

const Medicine *recordOf(Id id, const LaneWording &wording)
{
    const auto found = std::find_if(wording.medicines.cbegin(), wording.medicines.cend(), [id](const Medicine &m) { return m.id == id; });
    return found == wording.medicines.cend() ? nullptr : &*found;
}

} // namespace lanephrases

namespace {

QString nameOfCode(const QString &code, const LaneWording &wording)
{
    if (const MedicineInfo *info = wording.catalogues.medicine(code))
        return QCoreApplication::translate("catalogue", info->label.toUtf8().constData());
    const CatalogueItem *item = wording.catalogues.itemByCode(code);
    return item ? itemLabel(*item) : code;
}

/** "3 g", "400 mg". */
QString shortAmount(const Quantity &amount)
{
    if (amount.unit == u"mg" && amount.number >= Decimal{1000, 0}) {
        const Decimal grams = Decimal{amount.number.mantissa, amount.number.exponent - 3}.normalized();
        return quantityText(Quantity{grams.exponent > 0 ? grams.rounded(0).value_or(grams) : grams, u"g"_s, amount.comparator});
    }
    return quantityText(amount);
}

QString monthAndYear(QDate day)
{
    return QLocale().toString(day, Words::tr("MMM yyyy", "a date format of Qt: short month and year"));
}

/** First and last possible day, as it was said: a day, a month, a year. */
QString spanText(QDate from, QDate to)
{
    if (from == to)
        return dayMonthYear(from.toJulianDay());
    if (from.day() == 1 && to == QDate(from.year(), from.month(), from.daysInMonth()))
        return monthAndYear(from);
    if (from == QDate(from.year(), 1, 1) && to == QDate(from.year(), 12, 31))
        return QString::number(from.year());
    //: two dates: between 8 Mar 2026 and 12 Mar 2026
    return Words::tr("between %1 and %2").arg(dayMonthYear(from.toJulianDay()), dayMonthYear(to.toJulianDay()));
}

} // namespace

namespace lanephrases {

QString about(const QString &text, bool isAbout)
{
    return isAbout ? Words::tr("about %1", "a date or number of days").arg(text) : text;
}

QString momentWords(const Moment &moment)
{
    if (!moment.date.isValid())
        return Words::tr("not known", "a date");
    return about(spanText(moment.date, moment.lastDay()), moment.about);
}

} // namespace lanephrases

namespace {

/** "13 Jan 2026 · Day −56". */
QString withDay(const QString &text, const LastDose &last, const LaneWording &wording)
{
    if (!wording.day0 || last.earliest != last.latest || last.about || std::abs(last.latest - *wording.day0) > kNearDay0)
        return text;
    //: %1 a date, %2 a day number
    return Words::tr("%1 · Day %2").arg(text, signedDay(courseDay(last.latest, *wording.day0)));
}

QString dayOfEvent(qint64 day, const LaneWording &wording)
{
    if (wording.day0) //: a day number: Day +4
        return Words::tr("Day %1").arg(signedDay(courseDay(day, *wording.day0)));
    return dayMonthYear(day);
}

} // namespace

namespace lanephrases {

QString namesOf(const LaneEvent &event, const LaneWording &wording)
{
    QStringList names;
    for (const QString &code : event.codes) {
        const Medicine *record = nullptr;
        for (const Id &id : event.medicines) {
            const Medicine *one = recordOf(id, wording);
            record = one && one->code == code ? one : record;
        }
        names << (record ? medicineName(*record, wording.catalogues) : nameOfCode(code, wording));
    }
    return names.join(Words::tr(" + ", "joins two medicines given together"));
}

QString eventText(const LaneEvent &event, const LaneWording &wording)
{
    switch (event.what) {
    case LaneEvent::What::Collection: return Words::tr("cells collected");
    case LaneEvent::What::Conditioning:
        if (event.codes.size() == 2 && event.codes.contains(u"fludarabine"_s) && event.codes.contains(u"cyclophosphamide"_s))
            return Words::tr("Flu + Cy", "fludarabine and cyclophosphamide, given before the cells");
        return namesOf(event, wording);
    case LaneEvent::What::SideEffect: {
        const QString when = dayOfEvent(event.days.from, wording);
        //: a medicine, a day, how it was given
        return event.note.isEmpty() ? Words::tr("%1, %2").arg(namesOf(event, wording), when)
                                    : Words::tr("%1, %2, %3").arg(namesOf(event, wording), when, event.note);
    }
    case LaneEvent::What::Immunoglobulin:
    case LaneEvent::What::PlasmaExchange: return dayOfEvent(event.days.from, wording);
    }
    return {};
}

} // namespace lanephrases

namespace {

/** The way it is given, if that is short. */
QString scheduleOf(const Lane &lane, const LaneWording &wording)
{
    const Medicine *record = lane.courses.isEmpty() ? nullptr : recordOf(lane.courses.last().medicine, wording);
    if (!record || record->steps.isEmpty())
        return {};
    const QString schedule = record->steps.first().schedule;
    return schedule.size() <= kLongSchedule ? schedule : QString();
}

QString doseWords(const Lane &lane, const LaneWording &wording)
{
    if (lane.steroid)
        return lane.approximate ? Words::tr("as prednisone, about") : Words::tr("mg a day");
    if (lane.group == LaneGroup::Prevention)
        return Words::tr("prevention");
    if (lane.group == LaneGroup::Ivig && !lane.events.isEmpty() && lane.code == u"ivig")
        return lane.counts ? Words::tr("to treat the illness") : Words::tr("replacement", "IVIG that replaces antibodies");
    const bool repeated = std::any_of(lane.courses.cbegin(), lane.courses.cend(), [](const LaneCourse &c) { return c.repeated; });
    if (const QString schedule = repeated ? scheduleOf(lane, wording) : QString(); !schedule.isEmpty())
        return schedule;
    return lane.most ? shortAmount(*lane.most) : QString();
}

} // namespace

namespace lanephrases {

QString laneName(const Lane &lane, const LaneWording &wording)
{
    if (lane.group == LaneGroup::Treatment)
        return Words::tr("Treatment");
    if (lane.steroid && lane.code.isEmpty())
        return Words::tr("Steroids");
    const Medicine *record = lane.courses.isEmpty() ? nullptr : recordOf(lane.courses.last().medicine, wording);
    if (lane.code == u"ivig" && (!record || record->name.isEmpty()))
        return Words::tr("IVIG");
    return record ? medicineName(*record, wording.catalogues) : nameOfCode(lane.code, wording);
}


/** As the record says it ("about Dec 2024"), if it is the record that says it. */
QString endText(const Lane &lane, const LastDose &last, const LaneWording &wording)
{
    for (const LaneCourse &course : lane.courses) {
        const Medicine *record = course.last == last ? recordOf(course.medicine, wording) : nullptr;
        if (record && record->lastDose && record->lastDose->date.isValid() && record->lastDose->wallDay() == last.earliest)
            return momentWords(*record->lastDose);
    }
    return lastDoseText(last);
}

} // namespace lanephrases

namespace {

QString lastWords(const Lane &lane, const LaneWording &wording)
{
    if (lane.ongoing)
        return Words::tr("still taking");
    if (lane.last)
        return lane.last->known ? withDay(endText(lane, *lane.last, wording), *lane.last, wording) : Words::tr("end not known");
    return {};
}

/** Of steroids the plain number: all of them are mg a day. */
QString stretchText(const Lane &lane, const LaneStretch &stretch)
{
    if (!stretch.amount)
        return stretch.vague ? QString() : Words::tr("dose ?", "of a medicine: not known");
    return lane.steroid ? numberText(stretch.amount->number) : shortAmount(*stretch.amount);
}

} // namespace

QString laneGroupName(LaneGroup group)
{
    switch (group) {
    case LaneGroup::Steroids: return Words::tr("Steroids");
    case LaneGroup::Immunosuppressants: return Words::tr("Other immunosuppressants");
    case LaneGroup::Biologics: return Words::tr("Biologics");
    case LaneGroup::Treatment: return Words::tr("Treatment");
    case LaneGroup::Ivig: return Words::tr("IVIG and plasma exchange");
    case LaneGroup::Prevention: return Words::tr("Prevention");
    case LaneGroup::Other: return Words::tr("Other medicines");
    }
    return {};
}

QString lastDoseText(const LastDose &last)
{
    if (!last.known)
        return Words::tr("not known", "a date");
    const bool vague = last.earliest != last.latest;
    return about(spanText(QDate::fromJulianDay(last.earliest), QDate::fromJulianDay(last.latest)), last.about && !vague);
}

QString anyLastText(const DrugFree &any)
{
    if (!any.latest)
        return {};
    const bool exact = !any.earliest || *any.earliest == *any.latest;
    const qint64 earliest = exact ? *any.latest : *any.earliest;
    return lastDoseText({true, earliest - 1, *any.latest - 1, any.treated.about});
}

QStringList freeTexts(const TreatedDays &days, qint64 today)
{
    if (!days.freeFrom)
        return {};
    const qint64 count = days.daysFree(today);
    const QString number = about(count == 1 ? Words::tr("1 day") : Words::tr("%1 days").arg(count), days.about);
    //: %1 is a number of days: "259 days without immunosuppressants"
    return {Words::tr("%1 without immunosuppressants").arg(number), Words::tr("no immunosuppressant"), number};
}

LaneWords laneWords(const Lane &lane, const LaneWording &wording)
{
    LaneWords words{laneName(lane, wording), doseWords(lane, wording), laneGroupName(lane.group), lastWords(lane, wording), lane.reason, {}, {}};
    for (const LaneStretch &stretch : lane.stretches)
        words.stretches << stretchText(lane, stretch);
    for (const LaneEvent &event : lane.events)
        words.events << eventText(event, wording);
    return words;
}

} // namespace dayplus
