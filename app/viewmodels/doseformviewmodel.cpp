// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/doseformviewmodel.h"

#include "domain/taper.h"
#include "journal/futures.h"
#include "viewmodels/doselog.h"
#include "viewmodels/setupviewmodel.h"
#include "wording/days.h"
#include "wording/faults.h"

#include <QTime>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

using How = DoseFacts::How;

How howOf(int index)
{
    return index == 2 ? How::Missed : index == 1 ? How::Late : How::Taken;
}

int indexOf(How how)
{
    return how == How::Missed ? 2 : how == How::Late ? 1 : 0;
}

/** "8", "8:05", "8.05"; −1 = no time. */
int minuteFrom(const QString &text)
{
    const QString clean = text.trimmed().replace(u'.', u':');
    for (const QString &format : {u"H:mm"_s, u"H"_s}) {
        if (const QTime time = QTime::fromString(clean, format); time.isValid())
            return time.hour() * 60 + time.minute();
    }
    return -1;
}

} // namespace

DoseFormViewModel::DoseFormViewModel(Journal &journal, Roster &roster, Notices &notices, Id id) : m_journal(journal), m_roster(roster), m_notices(notices)
{
    Medicine medicine = roster.medicine(id).value_or(Medicine());
    if (const auto taper = roster.taperOf(id))
        medicine = asPlanned(medicine, *taper);
    take(doseDraft(medicine, journal, roster, Moment::at(journal.now()), How::Taken, {}));
    if (m_unit.isEmpty() && !medicine.steps.isEmpty() && medicine.steps.last().amount)
        m_unit = medicine.steps.last().amount->unit;
}

DoseFormViewModel::DoseFormViewModel(Journal &journal, Roster &roster, Notices &notices, const Entry &dose)
    : m_journal(journal), m_roster(roster), m_notices(notices), m_entry(dose.id())
{
    take(dose.facts());
}

void DoseFormViewModel::take(const EntryDraft &draft)
{
    m_draft = draft;
    const DoseFacts facts = std::holds_alternative<DoseFacts>(draft.facts) ? std::get<DoseFacts>(draft.facts) : DoseFacts();
    m_how = indexOf(facts.how);
    m_date = draft.when.date.isValid() ? draft.when.date.toString(Qt::ISODate) : QString();
    m_time = timeText(draft.when);
    if (const Quantity *amount = std::get_if<Quantity>(&draft.value)) {
        m_amount = amount->number.toString();
        m_unit = amount->unit;
    }
}

QString DoseFormViewModel::title() const
{
    return m_draft.label;
}

QString DoseFormViewModel::planned() const
{
    const DoseFacts *facts = std::get_if<DoseFacts>(&m_draft.facts);
    //: %1 is a time
    return facts && facts->due >= 0 ? tr("Planned for %1.", "a dose").arg(timeText(facts->due)) : QString();
}

bool DoseFormViewModel::fill(EntryDraft &draft)
{
    const QDate date = dateFromText(m_date);
    const int minute = minuteFrom(m_time);
    if (!date.isValid())
        m_problem = tr("Please write the date like 2026-03-10.", "dose");
    else if (!m_time.trimmed().isEmpty() && minute < 0)
        m_problem = tr("Please write the time like 08:05, or leave it empty.", "dose");
    if (!m_problem.isEmpty())
        return false;
    const bool sameTime = draft.when.date == date && draft.when.minute == minute;
    if (!sameTime)
        draft.when = minute < 0 ? Moment::onDay(date) : Moment::at(date, minute, m_journal.now().timeZone());
    DoseFacts facts = std::holds_alternative<DoseFacts>(draft.facts) ? std::get<DoseFacts>(draft.facts) : DoseFacts();
    facts.how = howOf(m_how);
    draft.facts = facts;
    draft.value = {};
    if (facts.how == How::Missed || m_amount.trimmed().isEmpty())
        return true;
    const std::optional<Decimal> number = Decimal::parse(m_amount.trimmed());
    if (!number)
        m_problem = tr("Please write the amount as a number, like 7.5.", "dose");
    else
        draft.value = Quantity{*number, m_unit.trimmed(), Comparator::None};
    return m_problem.isEmpty();
}

void DoseFormViewModel::kept(const Result<Id> &result)
{
    m_busy = false;
    if (!result) {
        const Problems &problems = result.error().problems;
        m_problem = problems.isEmpty() ? sentence(result.error()) : say(problems.first());
        Q_EMIT changed();
        return;
    }
    m_notices.said(tr("Dose kept.", "notice"), true);
    Q_EMIT saved();
}

void DoseFormViewModel::save()
{
    if (m_busy)
        return;
    m_problem.clear();
    EntryDraft draft = m_draft;
    if (!fill(draft)) {
        Q_EMIT changed();
        return;
    }
    m_busy = true;
    if (isNew())
        return onResult(m_journal.add(draft), this, [this](const Result<Id> &result) { kept(result); });
    onResult(m_journal.amend(m_entry, draft), this, [this](const Done &result) { kept(result ? Result<Id>(m_entry) : Result<Id>(result.error())); });
}

void DoseFormViewModel::remove()
{
    if (m_busy || isNew())
        return;
    m_busy = true;
    onResult(m_journal.remove({m_entry}), this, [this](const Done &removed) {
        m_busy = false;
        if (!removed)
            return m_notices.failed(removed.error());
        m_notices.said(tr("Removed.", "notice"), true);
        Q_EMIT saved();
    });
}

} // namespace dayplus
