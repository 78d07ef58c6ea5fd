// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "journal/dayview.h"
#include "journal/duelist.h"
#include "journal/futures.h"
#include "journal/watchreading.h"
#include "wording/days.h"
#include "wording/watchwords.h"

#include <QJsonArray>
#include <QJsonObject>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

QString isoText(const QDateTime &time)
{
    return toIso(Moment::at(time));
}

QJsonValue shiftJson(const std::optional<WatchShift> &shift)
{
    if (!shift)
        return {};
    QJsonObject json{{u"name"_s, shift->name}, {u"from"_s, isoText(shift->from)}};
    if (shift->until)
        json.insert(u"until"_s, isoText(*shift->until));
    return json;
}

QString shiftText(const OnWatch &who)
{
    QString text = u"On watch: %1"_s.arg(who.now ? who.now->name : u"nobody is noted"_s);
    if (who.next)
        text += u", then %1 at %2"_s.arg(who.next->name, timeText(Moment::at(who.next->from)));
    return text;
}

/** Puts other times into the row of the plan that is for today, else the first one for that code. */
Outcome setTimes(WatchPlan &plan, const QString &code, const QString &text, std::optional<int> today)
{
    const std::optional<QList<int>> minutes = minutesFromText(text);
    if (!minutes)
        return WrongUse{u"--times are times of the day such as 7:00,12:30; empty means not measured."_s};
    if (!watchCodes().contains(code))
        return WrongUse{u"--code is %1."_s.arg(oneOf(watchCodes()))};
    WatchRow *found = nullptr;
    for (WatchRow &row : plan.rows) {
        const bool now = today && *today >= row.fromDay && *today <= row.toDay;
        if (row.code == code && (!found || now))
            found = &row;
    }
    if (!found)
        return WrongUse{u"The plan has no row for %1."_s.arg(code)};
    found->minutes = *minutes;
    return ended();
}

} // namespace

Outcome watch(Call &call)
{
    const Arguments &a = call.arguments;
    if (a.has("times"_L1) != a.has("code"_L1))
        return WrongUse{u"--code and --times belong together."_s};
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<Patient> patient = desk.patient(a);
    if (!patient)
        return patient.refusal();
    const QDateTime now = desk.now();
    const QDate today = now.date();
    const std::optional<QDate> day0 = desk.roster().day0For(patient->id, today);
    WatchPlan plan = watchPlanOf(desk.roster(), patient->id, today);
    if (a.has("times"_L1)) {
        const Outcome set = setTimes(plan, a.value("code"_L1), a.value("times"_L1), day0 ? std::optional(courseDay(today, *day0)) : std::nullopt);
        if (!set)
            return set.refusal();
        if (const auto kept = waitFor(desk.journal().put(Setting{watchSettingKey(patient->id), toJson(plan)})); !kept)
            return kept.error();
    }
    const Result<QList<Entry>> entries = readEntries(desk.store(), watchQuery(patient->id, today));
    if (!entries)
        return entries.error();
    const std::optional<WatchPlan> inForce = watchPlanOn(desk.roster(), patient->id, today);
    const bool watching = day0 && inForce;
    const Result<QList<Entry>> stays = readEntries(desk.store(), hospitalQuery(patient->id));
    if (!stays)
        return stays.error();
    const bool ward = isInHospital(*stays, now, desk.roster().rollOverHour());
    const QList<WatchDue> due = watching && !ward ? watchDue(*inForce, *day0, *entries, now) : QList<WatchDue>();
    const OnWatch who = onWatchAt(*entries, now);
    QStringList lines{shiftText(who)};
    QJsonArray checks;
    for (const WatchDue &one : due) {
        const QString name = watchCodeName(one.code, desk.catalogues());
        lines << u"%1  %2%3"_s.arg(momentText(Moment::at(one.due)), name, one.isDue(now) ? u", due"_s : QString());
        QJsonObject json{{u"code"_s, one.code}, {u"label"_s, name}, {u"at"_s, isoText(one.due)}, {u"due"_s, one.isDue(now)}};
        json.insert(u"last"_s, one.last ? QJsonValue(isoText(*one.last)) : QJsonValue());
        checks.append(json);
    }
    if (due.isEmpty())
        lines << (ward ? u"In hospital: they measure there."_s : watching ? u"Nothing is planned."_s : u"Today is not a day of watch mode."_s);
    call.console.say(lines.join(u'\n'), QJsonObject{{u"watching"_s, watching}, {u"onWatch"_s, shiftJson(who.now)}, {u"next"_s, shiftJson(who.next)}, {u"checks"_s, checks}});
    return ended();
}

} // namespace dayplus::cli
