// SPDX-License-Identifier: GPL-3.0-or-later
// One day of a taper, and the sheet of paper with a box for each of them.
#include "viewmodels/taperviewmodel.h"

#include "journal/futures.h"
#include "report/taperpaper.h"
#include "viewmodels/doselog.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/medicinewords.h"
#include "wording/values.h"
#include "viewmodels/saveplace.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dayplus {

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

QUrl TaperViewModel::suggestedFile() const
{
    return saveUrl(suggestedName());
}

void TaperViewModel::print(const QUrl &url)
{
    m_problem.clear();
    m_printed.clear();
    if (!m_stored || m_stored->plans.isEmpty())
        return;
    const std::optional<Patient> patient = m_roster.patient(m_medicine.patient);
    TaperSheet sheet = taperSheetOf({*m_stored, title(), patient ? patient->name : QString(), m_journal.now().date(),
                                     [this](QDate day) { return m_roster.day0For(m_medicine.patient, day); }});
    sheet.family = m_family;
    const QString file = url.isLocalFile() ? url.toLocalFile() : url.toString();
    if (const Done written = saveTaperSheet(file, sheet))
        m_printed = QFileInfo(file).fileName();
    else
        m_problem = sentence(written.error());
    Q_EMIT changed();
}

} // namespace dayplus
