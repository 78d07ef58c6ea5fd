// SPDX-License-Identifier: GPL-3.0-or-later
// One day of a taper, and the sheet of paper with a box for each of them.
#include "viewmodels/taperviewmodel.h"

#include "journal/futures.h"
#include "report/tapersheet.h"
#include "viewmodels/doselog.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/medicinewords.h"
#include "wording/values.h"

#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {
constexpr int kMostDays = 400;
}

void TaperViewModel::choose(const QDate &day)
{
    m_chosen = day == m_chosen ? QDate() : day;
    refresh();
}

QString TaperViewModel::chosenTitle() const
{
    if (!m_chosen.isValid())
        return {};
    const QString number = exactDayTitle(m_chosen, m_roster.day0For(m_medicine.patient, m_chosen));
    return number.isEmpty() ? longDate(m_chosen) : tr("%1, %2", "date, day number").arg(longDate(m_chosen), number);
}

QString TaperViewModel::chosenText() const
{
    if (!m_chosen.isValid())
        return {};
    const Taper taper = shown();
    const QList<TaperDay> days = daysOf(taper, m_chosen, m_chosen);
    return days.isEmpty() ? QString() : taperDayText(days.first(), taper.unit);
}

bool TaperViewModel::canMark() const
{
    return m_chosen.isValid() && !m_editing && m_chosen <= m_journal.now().date() && chosenDose().isNull();
}

QUuid TaperViewModel::chosenDose() const
{
    Id found;
    for (const Entry &entry : m_reader.doses()) {
        if (dayOfDose(entry, m_medicine.id) == m_chosen && m_chosen.isValid())
            found = entry.id();
    }
    return found;
}

void TaperViewModel::mark(DoseFacts::How how)
{
    if (!canMark() || m_busy || !m_stored)
        return;
    const Medicine planned = asPlanned(m_medicine, *m_stored);
    const bool today = m_chosen == m_journal.now().date();
    const Moment when = today ? Moment::at(m_journal.now()) : Moment::onDay(m_chosen);
    const QList<DueDose> due = dosesDue({planned}, m_reader.doses(), m_chosen);
    const std::optional<DueDose> open = nearestOpen(due, std::max(0, when.minute));
    m_busy = true;
    onResult(m_journal.add(doseDraft(planned, m_journal, m_roster, when, how, open)), this, [this, how](const Result<Id> &kept) {
        m_busy = false;
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(how == DoseFacts::How::Missed ? tr("Missed dose kept.", "notice") : tr("Dose kept.", "notice"), true);
    });
}

QString TaperViewModel::suggestedName() const
{
    return u"taper-%1.pdf"_s.arg(m_journal.now().date().toString(Qt::ISODate));
}

void TaperViewModel::print(const QUrl &url)
{
    m_problem.clear();
    m_printed.clear();
    if (!m_stored || m_stored->plans.isEmpty())
        return;
    const TaperPlan &plan = m_stored->plans.last();
    const QDate today = m_journal.now().date(), began = beganOn(*m_stored, m_stored->plans.size() - 1);
    const QDate end = zeroFrom(plan).value_or(plan.steps.last().from.addDays(27));
    const QDate first = end < today ? began : std::max(began, today), last = std::min(end, first.addDays(kMostDays));
    TaperSheet sheet;
    sheet.family = m_family;
    sheet.title = tr("Taper plan: %1", "print").arg(title());
    const std::optional<Patient> patient = m_roster.patient(m_medicine.patient);
    sheet.patient = patient ? patient->name : QString();
    const QString decided = plan.decided.date.isValid() ? momentText(plan.decided) : QString();
    QStringList who;
    for (const QString &part : {decided, plan.by, plan.reason}) {
        if (!part.isEmpty())
            who << part;
    }
    if (!who.isEmpty())
        sheet.about << tr("As the team gave it: %1", "print").arg(who.join(tr(", ", "list separator")));
    sheet.about << taperStepLines(plan, m_stored->unit).join(tr("; ", "list separator of dated steps"));
    sheet.columnDate = tr("Day", "print: column");
    sheet.columnAmount = tr("Amount for the whole day", "print: column");
    sheet.columnTaken = tr("Taken", "print: column");
    sheet.columnNote = tr("Note", "print: column");
    sheet.foot = tr("Typed into Dayplus, printed %1. Check each day with your team’s plan. Their plan comes first.", "print").arg(shortDate(today));
    sheet.page = tr("Page %1 of %2", "print");
    QDate before;
    for (const TaperDay &day : daysOf(*m_stored, first, last)) {
        TaperSheet::Day line;
        line.date = QLocale().toString(day.day, tr("ddd d MMMM", "a date format of Qt: weekday, day, month"));
        line.dayNumber = exactDayTitle(day.day, m_roster.day0For(m_medicine.patient, day.day));
        line.amount = day.inForce ? quantityText(Quantity{*day.inForce, m_stored->unit, Comparator::None}) : QString();
        line.schedule = day.inForce && day.inForce->mantissa != 0 ? day.schedule : QString();
        line.changes = day.changes;
        line.month = before.isValid() && before.month() != day.day.month();
        line.monthName = QLocale().standaloneMonthName(day.day.month()) + u' ' + QString::number(day.day.year());
        before = day.day;
        sheet.days.append(line);
    }
    QSaveFile file(url.isLocalFile() ? url.toLocalFile() : url.toString());
    Done written = Error{Fault::NoPermission, {}, {}};
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        written = writeTaperSheet(file, sheet);
        if (written && !file.commit())
            written = Error{Fault::WriteFailed, file.errorString(), {}};
    }
    if (written)
        m_printed = QFileInfo(file.fileName()).fileName();
    else
        m_problem = sentence(written.error());
    Q_EMIT changed();
}

} // namespace dayplus
