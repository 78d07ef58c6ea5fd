// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/duelist.h"

#include "domain/catalogue.h"
#include "domain/doseplan.h"
#include "domain/stays.h"
#include "domain/taper.h"
#include "journal/dayview.h"
#include "journal/roster.h"
#include "journal/watchreading.h"

#include <algorithm>
#include <climits>
#include <tuple>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

constexpr int kMonth = 31; ///< a plan for "March" begins on the 1st
constexpr int kGrownUp = 18;

/** Of a dose or a measurement at a wall time. */
Due::Time timeOf(QDate day, int minute, const QDateTime &now)
{
    const qint64 days = day.daysTo(now.date());
    if (days < 0)
        return Due::Time::Ahead;
    if (minute < 0)
        return days > 0 ? Due::Time::Overdue : Due::Time::Now;
    const qint64 late = days * 24 * 60 + now.time().msecsSinceStartOfDay() / 60'000 - minute;
    return late < 0 ? Due::Time::Later : late <= kDueGrace ? Due::Time::Now : Due::Time::Overdue;
}

/** A plan is not overdue on its own day, nor within its window. */
Due::Time timeOfPlan(const Entry &entry, QDate today)
{
    const int window = entry->plan ? entry->plan->window : 0;
    if (entry->when.date > today)
        return Due::Time::Ahead;
    return entry->when.lastDay().addDays(window) < today ? Due::Time::Overdue : Due::Time::Now;
}

void addPlans(QList<Due> &list, const DueSources &sources, const QDateTime &now, int ahead)
{
    const QDate today = now.date();
    for (const Entry &entry : sources.planned) {
        if (!isTask(entry) || entry->when.precision < Precision::Month || isOlderPlan(entry, today))
            continue;
        Due due;
        due.time = timeOfPlan(entry, today);
        due.day = entry->when.date;
        due.minute = entry->when.minute;
        due.entry = entry;
        if (due.day > today.addDays(ahead))
            continue;
        if (due.time == Due::Time::Now && due.day == today && due.minute > now.time().msecsSinceStartOfDay() / 60'000)
            due.time = Due::Time::Later;
        list.append(due);
    }
}

void addDoses(QList<Due> &list, const DueSources &sources, const QDateTime &now)
{
    for (const int back : {1, 0}) {
        if (back == 1 && sources.inHospital)
            continue;
        for (const DueDose &dose : dosesDue(sources.medicines, sources.recent, now.date().addDays(-back))) {
            if (dose.state != DueDose::State::Open)
                continue;
            Due due;
            due.what = Due::What::Dose;
            due.day = dose.day;
            due.minute = dose.minute;
            due.time = timeOf(dose.day, dose.minute, now);
            due.medicine = dose.medicine;
            due.amount = dose.amount;
            due.schedule = dose.schedule;
            list.append(due);
        }
    }
}

void addMeasurements(QList<Due> &list, const DueSources &sources, const QDateTime &now)
{
    if (!sources.watch || !sources.day0 || sources.inHospital)
        return;
    for (const WatchDue &measure : watchDue(*sources.watch, *sources.day0, sources.recent, now)) {
        if (!measure.isDue(now) && measure.due.date() != now.date())
            continue;
        Due due;
        due.what = Due::What::Measurement;
        due.day = measure.due.date();
        due.minute = measure.due.time().msecsSinceStartOfDay() / 60'000;
        due.time = timeOf(due.day, due.minute, now);
        due.code = measure.code;
        due.last = measure.last;
        list.append(due);
    }
}

} // namespace

QString Due::key() const
{
    switch (what) {
    case What::Planned: return u"planned/"_s + (entry ? entry->id().toString(QUuid::WithoutBraces) : QString());
    case What::Dose:
        return u"dose/%1/%2/%3"_s.arg(medicine.toString(QUuid::WithoutBraces), day.toString(Qt::ISODate)).arg(minute);
    case What::Measurement: return u"measure/"_s + code;
    }
    return {};
}

bool isTask(const Entry &entry)
{
    return entry->state == State::Planned && entry->code != u"on_watch" && !entry->code.endsWith(u"_window"_s);
}

bool isOlderPlan(const Entry &entry, QDate today)
{
    const int window = entry->plan ? entry->plan->window : 0;
    return isTask(entry) && entry->when.precision != Precision::Unknown && entry->when.lastDay().addDays(window) < today.addDays(-kDueDays);
}

QList<Due> dueList(const DueSources &sources, const QDateTime &now, int ahead)
{
    QList<Due> list;
    addPlans(list, sources, now, ahead);
    addDoses(list, sources, now);
    addMeasurements(list, sources, now);
    const auto order = [](const Due &due) {
        return std::make_tuple(due.time, due.day, due.time == Due::Time::Now && due.minute < 0 ? INT_MAX : due.minute, due.what);
    };
    std::stable_sort(list.begin(), list.end(), [&order](const Due &a, const Due &b) { return order(a) < order(b); });
    return list;
}

EntryQuery olderPlansQuery(Id patient, QDate today)
{
    EntryQuery query;
    query.patient = patient;
    query.state = State::Planned;
    query.toDay = today.addDays(-kDueDays - 1).toJulianDay();
    return query;
}

EntryQuery duePlannedQuery(Id patient, QDate today, int ahead)
{
    EntryQuery query;
    query.patient = patient;
    query.state = State::Planned;
    query.fromDay = today.addDays(-kDueDays - kMonth).toJulianDay();
    query.toDay = today.addDays(ahead).toJulianDay();
    return query;
}

EntryQuery dueRecentQuery(Id patient, QDate today)
{
    EntryQuery query = diaryDays(patient, today.addDays(-3), today);
    query.kinds = {Kind::Dose, Kind::Vital, Kind::Score, Kind::Checkin};
    return query;
}

DueSources dueSources(const Roster &roster, Id patient, const QDateTime &now)
{
    DueSources sources;
    const QList<Medicine> planned = asPlanned(roster.medicines(patient), roster.tapers(patient));
    for (const Medicine &medicine : planned)
        if (!isStopped(medicine, now.date().addDays(-1)))
            sources.medicines.append(medicine);
    sources.day0 = roster.day0For(patient, now.date());
    sources.watch = watchPlanOn(roster, patient, now.date());
    return sources;
}

EntryQuery hospitalQuery(Id patient)
{
    EntryQuery query;
    query.patient = patient;
    query.codes = hospitalCodes();
    query.state = State::Happened;
    return query;
}

bool isInHospital(QList<Entry> entries, const QDateTime &now, int rollOverHour)
{
    const QDate diary = diaryDay(now, rollOverHour);
    const bool said = std::any_of(entries.begin(), entries.end(), [&](const Entry &entry) {
        return entry->kind == Kind::Checkin && entry->state == State::Happened && isOfDiaryDay(entry->when, diary, rollOverHour);
    });
    if (said)
        return true;
    std::sort(entries.begin(), entries.end(), isBefore);
    const qint64 today = now.date().toJulianDay();
    const QList<DayRange> stays = hospitalStays(entries, today);
    if (std::none_of(stays.begin(), stays.end(), [today](const DayRange &stay) { return stay.contains(today); }))
        return false;
    bool left = false; // at a time of today
    for (const Entry &entry : std::as_const(entries)) {
        const Moment end = entry->code == u"discharge" ? entry->when : entry->until.value_or(Moment());
        const bool begins = entry->code != u"discharge" && entry->when.date == now.date();
        if (entry->state == State::Happened && (end.date == now.date() || begins))
            left = end.date == now.date() && end.instant() && *end.instant() <= now;
    }
    return !left;
}

std::optional<WatchPlan> watchPlanOn(const Roster &roster, Id patient, QDate day)
{
    const std::optional<Course> course = roster.courseFor(patient, day);
    if (!course || course->day0.precision < Precision::Day)
        return std::nullopt;
    const TemplateInfo *treatment = roster.treatment(course->templateId);
    if (!isWatchDay(courseDay(day, course->day0.date), treatment))
        return std::nullopt;
    WatchPlan plan = watchPlanOf(roster, patient, day);
    const std::optional<Patient> person = roster.patient(patient);
    if (person && person->birthDate.isValid() && calendarYears(person->birthDate, day) < kGrownUp)
        plan.rows.removeIf([](const WatchRow &row) { return row.code == u"ice"; });
    return plan;
}

} // namespace dayplus
