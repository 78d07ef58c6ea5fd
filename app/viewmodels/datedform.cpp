// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/datedform.h"

#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/faults.h"

using namespace Qt::StringLiterals;

namespace dayplus {

DatedForm::DatedForm(Journal &journal, Roster &roster, Notices &notices)
    : m_journal(journal), m_roster(roster), m_notices(notices), m_date(today())
{
}

QString DatedForm::today() const
{
    return toIso(Moment::onDay(m_journal.now().date()));
}

std::optional<Moment> DatedForm::moment() const
{
    if (m_date.isEmpty())
        return std::nullopt;
    const QDateTime now = m_journal.now();
    std::optional<Moment> typed = momentFromTyped(m_date, now.timeZone(), m_roster.day0For(m_roster.currentPatient(), now.date()));
    if (typed && m_about)
        typed->about = true;
    return typed;
}

void DatedForm::setMoment(const Moment &when)
{
    Moment day = when.precision == Precision::Minute ? Moment::onDay(when.date) : when;
    m_about = std::exchange(day.about, false);
    m_date = toIso(day);
}

QString DatedForm::dateProblem() const
{
    if (m_date.isEmpty() || moment())
        return {};
    return tr("Please write the date like 2026-03-10, or 2026-03 if only the month is known.", "form");
}

QString DatedForm::dayText() const
{
    const std::optional<Moment> when = moment();
    if (!when || !when->date.isValid())
        return {};
    if (when->isVague())
        return momentText(*when);
    const QString day = exactDayTitle(when->date, m_roster.day0For(m_roster.currentPatient(), when->date));
    return day.isEmpty() ? longDate(when->date) : tr("%1, %2", "day number, date").arg(day, longDate(when->date));
}

void DatedForm::refuse(const QString &problem, bool asks)
{
    m_problem = problem;
    m_asks = asks;
    Q_EMIT changed();
}

bool DatedForm::isFine(const EntryDraft &draft, bool insist)
{
    const auto *quantity = std::get_if<Quantity>(&draft.value);
    for (const Problem &problem : problemsIn(draft, {&m_journal.catalogues(), m_journal.now()})) {
        const bool asks = problem.weight == Problem::Weight::Ask;
        if (asks && insist)
            continue;
        refuse(say(problem, m_journal.catalogues().item(draft.kind, draft.code), quantity ? QStringView(quantity->unit) : QStringView()), asks);
        return false;
    }
    return true;
}

EntryDraft DatedForm::draftOf(Kind kind, const QString &code) const
{
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = kind;
    draft.code = code;
    draft.when = moment().value_or(Moment::unknown());
    draft.reporter = reporterFor(m_roster, m_journal.author());
    return draft;
}

void DatedForm::finish(const Done &kept)
{
    m_busy = false;
    if (!kept)
        return refuse(sentence(kept.error()));
    m_notices.said(tr("Kept.", "notice"), true);
    Q_EMIT saved();
}

void DatedForm::keep(const QList<EntryDraft> &drafts, bool together)
{
    if (m_busy || drafts.isEmpty())
        return;
    m_busy = true;
    onResult(m_journal.addAll(drafts, together), this, [this](const Result<QList<Id>> &ids) { finish(ids ? done() : Done(ids.error())); });
}

void DatedForm::keepChanged(Id entry, const EntryDraft &draft)
{
    if (m_busy)
        return;
    m_busy = true;
    onResult(m_journal.amend(entry, draft), this, [this](const Done &kept) { finish(kept); });
}

} // namespace dayplus
