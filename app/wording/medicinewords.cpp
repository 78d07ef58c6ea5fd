// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/medicinewords.h"

#include "wording/days.h"
#include "wording/values.h"

#include <QCoreApplication>
#include <QLocale>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Medicines { Q_DECLARE_TR_FUNCTIONS(Medicines) };

constexpr int kWeek = 7;

QString listed(QStringList parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    const QString last = parts.takeLast();
    //: joins the last two of a list: "08:00 and 20:00"
    return Medicines::tr("%1 and %2").arg(parts.join(Medicines::tr(", ", "list separator")), last);
}

QString timesText(const QList<int> &minutes)
{
    QStringList times;
    for (const int minute : minutes)
        times << timeText(minute);
    return listed(times);
}

QString daysText(const Rhythm &rhythm)
{
    if (rhythm.kind == Rhythm::Kind::Cyclic && rhythm.daysOn == 1 && rhythm.daysOff == 1)
        return Medicines::tr("every other day");
    if (rhythm.kind == Rhythm::Kind::Cyclic) //: how often a medicine is taken
        return Medicines::tr("%1 days on, %2 days off").arg(rhythm.daysOn).arg(rhythm.daysOff);
    if (rhythm.weekdays.isEmpty() || rhythm.weekdays.size() == kWeek)
        return rhythm.minutes.isEmpty() && !rhythm.weekdays.isEmpty() ? Medicines::tr("every day") : QString();
    QStringList days;
    for (const int day : rhythm.weekdays)
        days << QLocale().standaloneDayName(day, QLocale::ShortFormat);
    return days.join(Medicines::tr(", ", "list separator"));
}

QString dayAndMonth(QDate day)
{
    return QLocale().toString(day, Medicines::tr("d MMMM", "a date format of Qt: day and month"));
}

} // namespace

QString medicineName(const Medicine &medicine, const Catalogues &catalogues)
{
    if (!medicine.name.isEmpty())
        return medicine.name;
    const MedicineInfo *info = catalogues.medicine(medicine.code);
    return info ? QCoreApplication::translate("catalogue", info->label.toUtf8().constData()) : medicine.code;
}

QString doseText(const DoseStep &step)
{
    return step.amount ? quantityText(*step.amount) : QString();
}

QString rhythmText(const Rhythm &rhythm)
{
    if (rhythm.kind == Rhythm::Kind::AsNeeded)
        return Medicines::tr("as needed", "how a medicine is taken");
    const QString days = daysText(rhythm), times = timesText(rhythm.minutes);
    if (days.isEmpty() || times.isEmpty())
        return days + times;
    //: %1 are days, %2 times: "Mon, Wed, Fri at 08:00"
    return Medicines::tr("%1 at %2").arg(days, times);
}

QString dueText(const DueTime &due, QDate today)
{
    const qint64 days = today.daysTo(due.day);
    if (days <= 0)
        return due.minute < 0 ? Medicines::tr("today") : timeText(due.minute);
    QString day = days == 1 ? Medicines::tr("tomorrow") : days < kWeek ? QLocale().standaloneDayName(due.day.dayOfWeek()) : shortDate(due.day);
    if (due.minute < 0 || days > 1)
        return day;
    //: %1 is "tomorrow", %2 a time
    return Medicines::tr("%1 %2", "day and time").arg(day, timeText(due.minute));
}

QString supplyText(const Supply &supply, const QString &unit)
{
    const QString left = unit.isEmpty() ? numberText(supply.left.normalized()) : numberText(supply.left.normalized()) + u' ' + unit;
    //: %1 is a count of tablets, from the box that was counted and the doses since
    const QString counted = supply.assumed ? Medicines::tr("About %1 left").arg(left) : Medicines::tr("%1 left").arg(left);
    if (!supply.lastDay)
        return counted;
    //: %1 is "12 tablets left", %2 a date
    return Medicines::tr("%1, enough until %2").arg(counted, shortDate(*supply.lastDay));
}

QStringList drugFreeLines(const DrugFree &run, const MedicineNames &names, QDate today)
{
    const auto date = [](qint64 day) { return shortDate(QDate::fromJulianDay(day)); };
    QStringList lines;
    QStringList unknown, taking;
    for (const Id &id : run.endUnknown)
        unknown << names(id);
    for (const Id &id : run.taking)
        taking << names(id);
    if (run.latest) {
        if (*run.earliest != *run.latest)
            lines << Medicines::tr("About. The last dose was some time from %1 to %2.").arg(date(*run.earliest - 1), date(*run.latest - 1));
        else if (run.treated.about)
            lines << Medicines::tr("About. The last dose was about %1.").arg(date(*run.latest - 1));
        else //: %1 is the date of the last dose of the last medicine that treats the illness
            lines << Medicines::tr("The last dose was on %1.").arg(date(*run.latest - 1));
    } else if (!unknown.isEmpty()) {
        //: %1 are medicines
        lines << Medicines::tr("Not counted: nobody wrote down when %1 ended.").arg(listed(unknown));
    } else if (run.plannedEnd && *run.plannedEnd >= today.toJulianDay()) {
        //: %1 is a medicine, %2 a date
        lines << Medicines::tr("Not yet. Counts after %1, planned %2.").arg(names(run.lastPlanned), dayAndMonth(QDate::fromJulianDay(*run.plannedEnd)));
    } else if (run.plannedEnd) {
        //: %1 is a medicine, %2 a date
        lines << Medicines::tr("The plan for %1 ended on %2. When was the last dose? Say it with “Stopped”.").arg(names(run.lastPlanned), dayAndMonth(QDate::fromJulianDay(*run.plannedEnd)));
    } else {
        //: %1 are medicines
        lines << Medicines::tr("Not yet. Still taken: %1.").arg(listed(taking));
    }
    if (run.infusion)
        lines << Medicines::tr("Since the infusion: %n day(s).", "the other clock", int(today.toJulianDay() - *run.infusion));
    const auto next = std::find_if(run.milestones.begin(), run.milestones.end(), [](const DrugFreeMilestone &m) { return !m.reached; });
    if (next != run.milestones.begin() && !run.milestones.isEmpty())
        lines << Medicines::tr("%n month(s) reached on %1.", "days without medicines", std::prev(next)->months).arg(date(std::prev(next)->day));
    if (next != run.milestones.end())
        lines << Medicines::tr("%n month(s) on %1.", "days without medicines", next->months).arg(date(next->day));
    qint64 notchDays = 0;
    for (const DayRange &notch : run.notches)
        notchDays += run.latest && notch.to < *run.latest ? 0 : notch.days();
    if (notchDays > 0 && run.latest)
        lines << Medicines::tr("In between, steroids against a side effect on %n day(s). They do not stop the count.", nullptr, int(notchDays));
    return lines;
}

} // namespace dayplus
