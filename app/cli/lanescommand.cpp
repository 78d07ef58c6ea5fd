// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "cli/entryjson.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "report/trendinput.h"
#include "wording/lanewords.h"

#include <QJsonArray>
#include <QJsonObject>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue dateJson(qint64 wallDay)
{
    return wallDay > 0 ? QJsonValue(QDate::fromJulianDay(wallDay).toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject daysJson(const DayRange &days)
{
    return {{u"from"_s, dateJson(days.from)}, {u"to"_s, dateJson(days.to)}};
}

QJsonArray daysJson(const QList<DayRange> &list)
{
    QJsonArray array;
    for (const DayRange &days : list)
        array.append(daysJson(days));
    return array;
}

void insertAmount(QJsonObject &json, const std::optional<Quantity> &amount)
{
    json.insert(u"amount"_s, amount ? QJsonValue(amount->number.toString()) : QJsonValue());
    if (amount)
        json.insert(u"unit"_s, amount->unit);
}

QJsonValue lastJson(const std::optional<LastDose> &last)
{
    if (!last)
        return {};
    if (!last->known)
        return QJsonObject{{u"known"_s, false}};
    return QJsonObject{{u"known"_s, true}, {u"earliest"_s, dateJson(last->earliest)}, {u"latest"_s, dateJson(last->latest)}, {u"about"_s, last->about}};
}

QString whatText(LaneEvent::What what)
{
    switch (what) {
    case LaneEvent::What::Collection: return u"collection"_s;
    case LaneEvent::What::Conditioning: return u"conditioning"_s;
    case LaneEvent::What::SideEffect: return u"side-effect"_s;
    case LaneEvent::What::Immunoglobulin: return u"immunoglobulin"_s;
    case LaneEvent::What::PlasmaExchange: return u"plasma-exchange"_s;
    }
    return {};
}

QString groupCode(LaneGroup group)
{
    switch (group) {
    case LaneGroup::Steroids: return u"steroids"_s;
    case LaneGroup::Immunosuppressants: return u"immunosuppressants"_s;
    case LaneGroup::Biologics: return u"biologics"_s;
    case LaneGroup::Treatment: return u"treatment"_s;
    case LaneGroup::Ivig: return u"ivig"_s;
    case LaneGroup::Prevention: return u"prevention"_s;
    case LaneGroup::Other: return u"other"_s;
    }
    return {};
}

QJsonObject laneJson(const Lane &lane, const LaneWording &wording)
{
    QJsonArray bars, doses, events;
    for (const LaneStretch &stretch : lane.stretches) {
        QJsonObject bar = daysJson(stretch.days);
        insertAmount(bar, stretch.amount);
        bar.insert(u"perDay"_s, stretch.perDay);
        bar.insert(u"share"_s, stretch.share);
        bar.insert(u"vague"_s, stretch.vague);
        bars.append(bar);
    }
    for (const LaneDose &dose : lane.doses) {
        QJsonObject json{{u"day"_s, dateJson(dose.day)}};
        insertAmount(json, dose.amount);
        doses.append(json);
    }
    for (const LaneEvent &event : lane.events) {
        QJsonObject json = daysJson(event.days);
        json.insert(u"what"_s, whatText(event.what));
        json.insert(u"codes"_s, QJsonArray::fromStringList(event.codes));
        json.insert(u"note"_s, event.note);
        events.append(json);
    }
    const LaneWords words = laneWords(lane, wording);
    return {{u"group"_s, groupCode(lane.group)}, {u"code"_s, lane.code}, {u"name"_s, words.name}, {u"counts"_s, lane.counts},
            {u"steroid"_s, lane.steroid}, {u"approximate"_s, lane.approximate}, {u"bars"_s, bars}, {u"doses"_s, doses},
            {u"events"_s, events}, {u"ongoing"_s, lane.ongoing}, {u"beganUnknown"_s, lane.beganUnknown}, {u"last"_s, lastJson(lane.last)},
            {u"reason"_s, lane.reason}};
}

QJsonValue anyJson(const Lanes &lanes, qint64 today)
{
    if (!lanes.any)
        return {};
    const TreatedDays &treated = lanes.any->treated;
    return QJsonObject{{u"taken"_s, daysJson(treated.taken)},
                       {u"vague"_s, daysJson(lanes.anyVague)},
                       {u"freeFrom"_s, treated.freeFrom ? dateJson(*treated.freeFrom) : QJsonValue()},
                       {u"days"_s, treated.freeFrom ? QJsonValue(treated.daysFree(today)) : QJsonValue()},
                       {u"about"_s, treated.about},
                       {u"notches"_s, daysJson(lanes.any->notches)}};
}

QString rowText(const LaneRow &row)
{
    const QString days = row.to.isEmpty() ? row.from : u"%1 – %2"_s.arg(row.from, row.to);
    QStringList parts{row.group, row.medicine, days, row.dose, row.reason};
    parts.removeAll(QString());
    return parts.join(u"  "_s);
}

QJsonObject rowJson(const LaneRow &row)
{
    return {{u"group"_s, row.group}, {u"medicine"_s, row.medicine}, {u"from"_s, row.from}, {u"to"_s, row.to}, {u"dose"_s, row.dose}, {u"reason"_s, row.reason}};
}

/** Logged doses of the medicines that need them, and the events that lanes show. */
Result<QList<Entry>> readLaneEntries(Desk &desk, Id patient, const QList<Medicine> &medicines)
{
    EntryQuery query;
    query.patient = patient;
    query.state = State::Happened;
    query.codes = laneEventCodes();
    auto events = readEntries(desk.store(), query);
    query.kinds = {Kind::Dose};
    query.codes = loggedDoseCodes(medicines, desk.catalogues());
    if (!events || query.codes.isEmpty())
        return events;
    auto doses = readEntries(desk.store(), query);
    if (!doses)
        return doses;
    return *doses + *events;
}

} // namespace

Outcome lanes(Call &call)
{
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<Patient> patient = desk.patient(call.arguments);
    if (!patient)
        return patient.refusal();
    const QList<Medicine> medicines = desk.roster().medicines(patient->id);
    const QList<Taper> tapers = desk.roster().tapers(patient->id);
    const auto entries = readLaneEntries(desk, patient->id, medicines);
    if (!entries)
        return entries.error();
    const QDate today = desk.now().date();
    const std::optional<QDate> day0 = desk.roster().day0For(patient->id, today);
    const Lanes counted = lanesOf(LanesInput{medicines, tapers, *entries, desk.catalogues(), day0, today});
    const LaneWording wording{desk.catalogues(), medicines, day0 ? std::optional(day0->toJulianDay()) : std::nullopt, today.toJulianDay()};

    QStringList text = laneSentences(counted, wording);
    QJsonArray all, rows;
    for (const Lane &lane : counted.lanes)
        all.append(laneJson(lane, wording));
    for (const LaneRow &row : laneRows(counted, wording)) {
        rows.append(rowJson(row));
        text << rowText(row);
    }
    if (text.isEmpty())
        text << u"No medicines are recorded."_s;
    const QJsonObject json{{u"day0"_s, wording.day0 ? dateJson(*wording.day0) : QJsonValue()}, {u"today"_s, dateJson(wording.today)},
                           {u"any"_s, anyJson(counted, wording.today)}, {u"lanes"_s, all}, {u"rows"_s, rows},
                           {u"sentences"_s, QJsonArray::fromStringList(laneSentences(counted, wording))}};
    call.console.say(text.join(u'\n'), json);
    return ended();
}

} // namespace dayplus::cli
