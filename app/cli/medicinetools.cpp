// SPDX-License-Identifier: GPL-3.0-or-later
// The rhythm of a medicine, one dose of it, and everything known of it.
#include "cli/medicinetools.h"

#include "cli/draftoptions.h"
#include "cli/recordjson.h"
#include "domain/drugfree.h"
#include "domain/stock.h"
#include "domain/taper.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "wording/days.h"
#include "wording/medicinewords.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

std::optional<int> minuteOf(const QString &text)
{
    const QTime time = QTime::fromString(text.trimmed(), u"H:mm"_s);
    return time.isValid() ? std::optional(time.hour() * 60 + time.minute()) : std::nullopt;
}

Answer<QList<int>> timesFrom(const QString &text)
{
    QList<int> minutes;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const std::optional<int> minute = minuteOf(part);
        if (!minute)
            return WrongUse{u"--times are like 08:00,20:00."_s};
        minutes.append(*minute);
    }
    std::sort(minutes.begin(), minutes.end());
    return minutes;
}

Answer<QList<int>> weekdaysFrom(const QString &text)
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    if (text == "all"_L1)
        return QList<int>{1, 2, 3, 4, 5, 6, 7};
    QList<int> days;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype day = names.indexOf(part.trimmed().left(3).toLower());
        if (day < 0)
            return WrongUse{u"--weekdays are like mon,wed,fri, or all."_s};
        days.append(int(day) + 1);
    }
    std::sort(days.begin(), days.end());
    return days;
}

Answer<Stock> stockFrom(const Medicine &medicine, const Call &call, const Desk &desk)
{
    const Arguments &a = call.arguments;
    Stock stock = medicine.stock.value_or(Stock());
    if (a.has("stock"_L1)) {
        const auto count = Decimal::parse(a.value("stock"_L1));
        if (!count)
            return WrongUse{u"--stock is a number such as 30."_s};
        stock.count = *count;
        stock.counted = Moment::at(desk.now());
    }
    if (a.has("dose-needs"_L1)) {
        const auto each = Decimal::parse(a.value("dose-needs"_L1));
        if (!each)
            return WrongUse{u"--dose-needs is a number such as 2 or 0.5."_s};
        stock.perDose = *each;
    }
    stock.unit = a.value("stock-unit"_L1, stock.unit);
    return stock;
}

Result<QList<Entry>> dosesOf(Desk &desk, Id patient)
{
    EntryQuery query;
    query.patient = patient;
    query.kinds = {Kind::Dose, Kind::Event};
    return readEntries(desk.store(), query);
}

QString stateKey(DueDose::State state)
{
    switch (state) {
    case DueDose::State::Open: return u"open"_s;
    case DueDose::State::Taken: return u"taken"_s;
    case DueDose::State::Late: return u"late"_s;
    case DueDose::State::Missed: break;
    }
    return u"missed"_s;
}

} // namespace

Answer<bool> applyRhythm(Medicine &medicine, const Call &call, const Desk &desk)
{
    const Arguments &a = call.arguments;
    Rhythm &rhythm = medicine.rhythm;
    bool any = a.has("as-needed"_L1);
    if (a.has("as-needed"_L1))
        rhythm = Rhythm{Rhythm::Kind::AsNeeded, {}, {}, 0, 0};
    if (a.has("times"_L1)) {
        const Answer<QList<int>> minutes = timesFrom(a.value("times"_L1));
        if (!minutes)
            return minutes.refusal();
        rhythm.minutes = *minutes;
        any = true;
    }
    if (a.has("weekdays"_L1)) {
        const Answer<QList<int>> days = weekdaysFrom(a.value("weekdays"_L1));
        if (!days)
            return days.refusal();
        rhythm.weekdays = *days;
        rhythm.kind = Rhythm::Kind::Regular;
        any = true;
    }
    if (a.has("cycle"_L1)) {
        const QStringList parts = a.value("cycle"_L1).split(u'/');
        rhythm.kind = Rhythm::Kind::Cyclic;
        rhythm.daysOn = parts.value(0).toInt();
        rhythm.daysOff = parts.value(1).toInt();
        if (parts.size() != 2 || rhythm.daysOn < 1 || rhythm.daysOff < 1)
            return WrongUse{u"--cycle is days on and days off, such as 1/1 for every other day."_s};
        any = true;
    }
    if (a.has("counts"_L1)) {
        const QString counts = a.value("counts"_L1);
        if (counts != "yes"_L1 && counts != "no"_L1)
            return WrongUse{u"--counts is yes or no: does it treat the illness itself?"_s};
        medicine.countsAsDiseaseTreatment = counts == "yes"_L1;
        any = true;
    }
    if (!a.has("stock"_L1) && !a.has("stock-unit"_L1) && !a.has("dose-needs"_L1))
        return any;
    const Answer<Stock> stock = stockFrom(medicine, call, desk);
    if (!stock)
        return stock.refusal();
    medicine.stock = *stock;
    return true;
}

Outcome showMedicine(Call &call, Desk &desk, const Medicine &medicine)
{
    const auto entries = dosesOf(desk, medicine.patient);
    if (!entries)
        return entries.error();
    const QDate today = desk.now().date();
    const int minute = desk.now().time().hour() * 60 + desk.now().time().minute();
    const std::optional<Taper> taper = desk.roster().taperOf(medicine.id);
    const Medicine planned = taper ? asPlanned(medicine, *taper) : medicine;
    QJsonObject object = json(medicine);
    QStringList lines{medicineLabel(medicine, desk)};
    if (const QString rhythm = rhythmText(medicine.rhythm); !rhythm.isEmpty())
        lines << u"    due: "_s + rhythm;
    QJsonArray due;
    for (const DueDose &dose : dosesDue({planned}, *entries, today)) {
        const QString time = dose.minute < 0 ? u"some time"_s : timeText(dose.minute);
        QJsonObject one{{u"state"_s, stateKey(dose.state)}};
        if (dose.minute >= 0)
            one.insert(u"time"_s, time);
        if (!dose.entry.isNull())
            one.insert(u"entry"_s, toText(dose.entry));
        due.append(one);
        lines << u"    today %1: %2"_s.arg(time, stateKey(dose.state));
    }
    object.insert(u"today"_s, due);
    if (const auto end = lastDoseOf(medicine, *entries, today.toJulianDay()); end && end->known) {
        object.insert(u"daysSinceLastDose"_s, end->daysSince(today.toJulianDay()));
        object.insert(u"about"_s, end->about);
        lines << (end->about ? u"    about %1 since the last dose"_s : u"    %1 since the last dose"_s).arg(count(end->daysSince(today.toJulianDay()), "day", "days"));
    }
    if (const auto supply = supplyOf(medicine, *entries, today, minute, taper.has_value())) {
        object.insert(u"left"_s, supply->left.normalized().toString());
        object.insert(u"enoughUntil"_s, supply->lastDay ? QJsonValue(supply->lastDay->toString(Qt::ISODate)) : QJsonValue());
        lines << u"    "_s + supplyText(*supply, medicine.stock->unit);
    }
    if (taper)
        object.insert(u"taper"_s, toText(taper->id));
    call.console.say(lines.join(u'\n'), object);
    return ended();
}

Outcome takeMedicine(Call &call, Desk &desk, const Medicine &medicine)
{
    const Arguments &a = call.arguments;
    static const QStringList hows{u"taken"_s, u"missed"_s, u"late"_s}; // in the order of DoseFacts::How
    const qsizetype how = hows.indexOf(a.value("how"_L1, u"taken"_s));
    if (how < 0)
        return WrongUse{u"--how is taken, late or missed."_s};
    EntryDraft dose;
    dose.patient = medicine.patient;
    dose.kind = Kind::Dose;
    dose.code = u"dose"_s;
    dose.label = medicineLabel(medicine, desk);
    dose.when = Moment::at(desk.now());
    if (a.has("when"_L1)) {
        const Answer<Moment> when = desk.moment(a.value("when"_L1), "when"_L1, medicine.patient);
        if (!when)
            return when.refusal();
        dose.when = *when;
    }
    DoseFacts facts{medicine.id, DoseFacts::How(how), -1};
    if (a.has("due"_L1)) {
        const std::optional<int> due = minuteOf(a.value("due"_L1));
        if (!due)
            return WrongUse{u"--due is the planned time, such as 08:00."_s};
        facts.due = *due;
    }
    dose.facts = facts;
    dose.note = a.value("note"_L1);
    const std::optional<Taper> taper = desk.roster().taperOf(medicine.id);
    const std::optional<Quantity> usual = amountOfOneDose(taper ? asPlanned(medicine, *taper) : medicine, dose.when.date);
    if (a.has("dose"_L1)) {
        const auto number = Decimal::parse(a.value("dose"_L1));
        if (!number)
            return WrongUse{u"--dose is a number such as 7.5."_s};
        dose.value = Quantity{*number, a.value("unit"_L1, usual ? usual->unit : QString()), Comparator::None};
    } else if (usual && facts.how != DoseFacts::How::Missed) {
        dose.value = *usual;
    }
    if (const Outcome fine = checkDrafts({dose}, desk, false); !fine)
        return fine.refusal();
    const auto id = waitFor(desk.journal().add(dose));
    if (!id)
        return id.error();
    call.console.say(toText(*id), QJsonObject{{u"id"_s, toText(*id)}});
    return ended();
}

} // namespace dayplus::cli
