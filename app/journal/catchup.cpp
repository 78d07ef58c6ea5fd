// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/catchup.h"

#include "journal/dayview.h"

#include <algorithm>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostItems = 6;

bool isAnswer(const Entry &entry)
{
    return entry->kind == Kind::Symptom && entry->state == State::Happened && entry->reporter != Reporter::Team &&
           entry->reporter != Reporter::Report;
}

CatchUpAnswer answerOf(const Entry &entry)
{
    CatchUpAnswer said{entry.id(), -1, entry->status == Status::CouldNotAnswer};
    if (const auto *level = std::get_if<Level>(&entry->value))
        said.answer = int(*level);
    else if (const auto *quantity = std::get_if<Quantity>(&entry->value))
        said.answer = int(quantity->number.toDouble());
    return said;
}

CatchUpDay dayOf(const QList<Entry> &entries, const QStringList &codes, QDate day, int rollOverHour)
{
    CatchUpDay found;
    found.day = day;
    bool knows = false;
    for (const Entry &entry : entriesOfDiaryDay(entries, day, rollOverHour)) {
        if (entry->kind == Kind::Checkin && entry->code == u"in_hospital" && entry->state == State::Happened)
            found.hospital = entry.id();
        if (entry->kind == Kind::Checkin && entry->code == u"could_not_answer" && entry->state == State::Happened)
            found.couldNot = true;
        if (isAnswer(entry) && codes.contains(entry->code))
            found.answers.insert(entry->code, answerOf(entry)); // in the order of the day: the last word counts
    }
    for (const CatchUpAnswer &answer : std::as_const(found.answers)) {
        knows = knows || answer.answer >= 0;
        found.couldNot = found.couldNot || answer.cannot;
    }
    found.couldNot = found.couldNot && !knows;
    found.answered = int(found.answers.size());
    if (found.couldNot && found.answered == 0)
        found.answered = int(codes.size()); // said for the whole day
    return found;
}

} // namespace

QList<CatchUpDay> catchUpDays(const QList<Entry> &entries, const QList<DayRange> &stays, const QStringList &codes, QDate first, QDate last,
                              int rollOverHour)
{
    QList<CatchUpDay> days;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        days.append(dayOf(entries, codes, day, rollOverHour));
        days.last().stay = std::any_of(stays.begin(), stays.end(), [&](const DayRange &range) { return range.contains(day.toJulianDay()); });
    }
    return days;
}

Moment whenAnswered(QDate day, const QDateTime &now, int rollOverHour)
{
    return day == diaryDay(now, rollOverHour) ? Moment::at(now) : Moment::onDay(day);
}

EntryQuery firstCheckInQuery(Id patient)
{
    EntryQuery query;
    query.patient = patient;
    query.kinds = {Kind::Symptom};
    query.state = State::Happened;
    return query;
}

QDate firstCheckIn(const QList<Entry> &firstRow, int rollOverHour)
{
    if (firstRow.isEmpty() || !firstRow.first()->when.date.isValid())
        return {};
    const Moment &when = firstRow.first()->when;
    return when.precision == Precision::Minute ? diaryDay(when, rollOverHour) : when.date;
}

QStringList checkInCodes(const Catalogues &catalogues, const QString &disease)
{
    const Disease *known = catalogues.disease(disease);
    const QStringList codes = known ? known->dailySymptoms : QStringList{u"fatigue"_s, u"pain"_s, u"nausea"_s};
    QStringList asked;
    for (const QString &code : codes.mid(0, kMostItems))
        if (catalogues.item(Kind::Symptom, code))
            asked.append(code);
    return asked;
}

} // namespace dayplus
