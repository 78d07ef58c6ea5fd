// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/taperpaper.h"

#include "wording/days.h"
#include "wording/medicinewords.h"
#include "wording/values.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct TaperPrint { Q_DECLARE_TR_FUNCTIONS(TaperPrint) };

constexpr int kMostDays = 400;
constexpr int kOpenEnd = 27; ///< days of a last step that has no end

QStringList aboutPlan(const TaperPlan &plan, const QString &unit)
{
    QStringList about, who;
    for (const QString &part : {plan.decided.date.isValid() ? momentText(plan.decided) : QString(), plan.by, plan.reason}) {
        if (!part.isEmpty())
            who << part;
    }
    if (!who.isEmpty())
        about << TaperPrint::tr("As the team gave it: %1", "print").arg(who.join(TaperPrint::tr(", ", "list separator")));
    about << taperStepLines(plan, unit).join(TaperPrint::tr("; ", "list separator of dated steps"));
    return about;
}

TaperSheet::Day lineOf(const TaperDay &day, const TaperPaper &paper, QDate before)
{
    TaperSheet::Day line;
    line.date = QLocale().toString(day.day, TaperPrint::tr("ddd d MMMM", "a date format of Qt: weekday, day, month"));
    line.dayNumber = exactDayTitle(day.day, paper.day0On ? paper.day0On(day.day) : std::nullopt);
    line.amount = day.inForce ? quantityText(Quantity{*day.inForce, paper.taper.unit, Comparator::None}) : QString();
    line.schedule = day.inForce && day.inForce->mantissa != 0 ? day.schedule : QString();
    line.changes = day.changes;
    line.month = before.isValid() && before.month() != day.day.month();
    line.monthName = QLocale().standaloneMonthName(day.day.month()) + u' ' + QString::number(day.day.year());
    return line;
}

} // namespace

TaperSheet taperSheetOf(const TaperPaper &paper)
{
    TaperSheet sheet;
    sheet.title = TaperPrint::tr("Taper plan: %1", "print").arg(paper.medicine);
    sheet.patient = paper.patient;
    sheet.columnDate = TaperPrint::tr("Day", "print: column");
    sheet.columnAmount = TaperPrint::tr("Amount for the whole day", "print: column");
    sheet.columnTaken = TaperPrint::tr("Taken", "print: column");
    sheet.columnNote = TaperPrint::tr("Note", "print: column");
    sheet.foot = TaperPrint::tr("Typed into Dayplus, printed %1. Check each day with your team’s plan. Their plan comes first.", "print").arg(shortDate(paper.today));
    sheet.page = TaperPrint::tr("Page %1 of %2", "print");
    if (paper.taper.plans.isEmpty() || paper.taper.plans.last().steps.isEmpty())
        return sheet;
    const TaperPlan &plan = paper.taper.plans.last();
    sheet.about = aboutPlan(plan, paper.taper.unit);
    const QDate began = beganOn(paper.taper, paper.taper.plans.size() - 1);
    const QDate end = zeroFrom(plan).value_or(plan.steps.last().from.addDays(kOpenEnd));
    const QDate first = end < paper.today ? began : std::max(began, paper.today), last = std::min(end, first.addDays(kMostDays));
    QDate before;
    for (const TaperDay &day : taperDays(TaperInput{paper.taper, {}, {}, paper.today}, first, last)) {
        sheet.days.append(lineOf(day, paper, before));
        before = day.day;
    }
    return sheet;
}

Done saveTaperSheet(const QString &name, const TaperSheet &sheet)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Fault::NoPermission, file.errorString(), {}};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (const Done written = writeTaperSheet(file, sheet); !written)
        return written;
    return file.commit() ? done() : Done(Error{Fault::WriteFailed, file.errorString(), {}});
}

} // namespace dayplus
