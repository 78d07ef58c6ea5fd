// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/planviewmodel.h"

#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/values.h"

using namespace Qt::StringLiterals;

namespace dayplus {

PlanViewModel::PlanViewModel(Journal &journal, Roster &roster, Notices &notices, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_notices(notices)
{
}

QString PlanViewModel::title() const
{
    return m_entry ? entryTitle(*m_entry, m_journal.catalogues()) : QString();
}

QString PlanViewModel::planned() const
{
    if (!m_entry)
        return {};
    //: %1 is a date, as exact as it is known
    return tr("Planned for %1", "an entry that has not happened yet").arg(momentText((*m_entry)->when));
}

bool PlanViewModel::spans() const
{
    if (!m_entry)
        return false;
    const CatalogueItem *item = m_journal.catalogues().item((*m_entry)->kind, (*m_entry)->code);
    return (*m_entry)->kind == Kind::Span || (*m_entry)->until || (item && item->spans);
}

void PlanViewModel::ask(const QUuid &entry)
{
    onResult(m_journal.store().entry(entry), this, [this](const Result<Entry> &read) {
        if (!read)
            return m_notices.failed(read.error());
        m_entry = *read;
        const QDate today = m_journal.now().date();
        const Moment &when = (*m_entry)->when;
        const bool passed = when.precision >= Precision::Day && when.date <= today;
        m_date = toIso(Moment::onDay(passed ? when.date : today)); // a vague plan becomes exact only by a person's choice of a day
        m_about = false;
        m_until.clear();
        if (const std::optional<Moment> &end = (*m_entry)->until; end && when.date.isValid() && end->precision >= Precision::Day)
            m_until = toIso(Moment::onDay(QDate::fromString(m_date, Qt::ISODate).addDays(when.date.daysTo(end->date))));
        m_problem.clear();
        Q_EMIT changed();
        Q_EMIT asked();
    });
}

void PlanViewModel::setDate(const QString &iso, bool about)
{
    m_date = iso;
    m_about = about;
    m_problem.clear();
    Q_EMIT changed();
}

void PlanViewModel::setUntil(const QString &iso)
{
    m_until = iso;
    m_problem.clear();
    Q_EMIT changed();
}

std::optional<Moment> PlanViewModel::moment(const QString &iso) const
{
    const QDateTime now = m_journal.now();
    return momentFromTyped(iso, now.timeZone(), m_entry ? m_roster.day0For((*m_entry)->patient, now.date()) : std::nullopt);
}

QString PlanViewModel::untilProblem() const
{
    if (!spans() || m_until.trimmed().isEmpty())
        return {};
    const std::optional<Moment> from = moment(m_date), end = moment(m_until);
    if (!end)
        return tr("Please write the date like 2026-03-10.", "form");
    return from && end->lastDay() < from->date ? tr("The end is before the start.", "form") : QString();
}

bool PlanViewModel::confirm()
{
    if (!m_entry)
        return false;
    std::optional<Moment> when = moment(m_date);
    const QDate today = m_journal.now().date();
    m_problem = !when || !when->date.isValid() ? tr("Please write the date like 2026-03-10, or 2026-03 if only the month is known.", "form")
                : when->date > today ? tr("That day has not come yet. Until then it stays a plan.", "form") : QString();
    if (!m_problem.isEmpty() || !untilProblem().isEmpty()) {
        Q_EMIT changed();
        return false;
    }
    EntryDraft draft = m_entry->facts();
    const bool asPlanned = when->precision == Precision::Day && draft.when.precision == Precision::Minute && draft.when.date == when->date
                           && draft.when.instant() <= m_journal.now();
    if (!asPlanned) { // on the planned day the planned time stays
        draft.when = *when;
        draft.when.about = m_about;
    }
    draft.state = State::Happened;
    if (spans()) {
        draft.until = m_until.trimmed().isEmpty() ? std::nullopt : moment(m_until);
        draft.ongoing = !draft.until;
    }
    write(m_entry->id(), draft, tr("Kept as happened.", "notice"));
    return true;
}

void PlanViewModel::cancel(const QUuid &entry)
{
    become(entry, State::Cancelled, tr("Cancelled. It stays in the journey.", "notice"));
}

void PlanViewModel::planAgain(const QUuid &entry)
{
    become(entry, State::Planned, tr("Planned again.", "notice"));
}

void PlanViewModel::become(const QUuid &entry, State state, const QString &said)
{
    onResult(m_journal.store().entry(entry), this, [this, state, said](const Result<Entry> &read) {
        if (!read)
            return m_notices.failed(read.error());
        EntryDraft draft = read->facts();
        draft.state = state;
        write(read->id(), draft, said);
    });
}

void PlanViewModel::write(Id entry, const EntryDraft &draft, const QString &said)
{
    onResult(m_journal.amend(entry, draft), this, [this, said](const Done &kept) {
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(said, true);
    });
}

} // namespace dayplus
