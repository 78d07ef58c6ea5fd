// SPDX-License-Identifier: GPL-3.0-or-later
// What the Today page writes: each tap is one step that can be undone.
#include "viewmodels/todayviewmodel.h"

#include "journal/futures.h"
#include "viewmodels/who.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kBounceMs = 500;
const QString kWholePage; ///< the key of what answers more than one row

/** A shaking hand's second tap, not a wish to take the answer back. */
bool isBounce(const Entry &answer, const QDateTime &now)
{
    return std::abs(answer.enteredAt().msecsTo(now)) < kBounceMs;
}

} // namespace

EntryDraft TodayViewModel::draft(Kind kind, const QString &code) const
{
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = kind;
    draft.code = code;
    draft.when = Moment::at(m_journal.now());
    draft.reporter = reporterFor(m_roster, m_journal.author());
    return draft;
}

bool TodayViewModel::begins(const QString &what)
{
    if (m_saving.contains(what) || m_saving.contains(kWholePage) || (what == kWholePage && !m_saving.isEmpty()))
        return false;
    m_saving.insert(what);
    ++m_writes;
    return true;
}

bool TodayViewModel::ended(const QString &what, const Done &saved)
{
    --m_writes;
    if (saved)
        return true;
    m_saving.remove(what);
    m_notices.failed(saved.error());
    return false;
}

const Entry *TodayViewModel::ofToday(Id id) const
{
    const auto found = std::find_if(m_today.cbegin(), m_today.cend(), [id](const Entry &entry) { return entry.id() == id; });
    return found == m_today.cend() ? nullptr : &*found;
}

void TodayViewModel::answer(int index, int value)
{
    const CheckInRow *row = m_items.rowAt(index);
    if (!row)
        return;
    const Entry *kept = ofToday(row->entry);
    const bool same = kept && row->answer == value;
    if ((same && isBounce(*kept, m_journal.now())) || !begins(row->code))
        return;
    const auto over = [this, code = row->code](const Done &saved) { (void)ended(code, saved); };
    if (same)
        return onResult(m_journal.remove({row->entry}), this, over);
    EntryDraft said = draft(Kind::Symptom, row->code);
    if (kept) { // its note stays
        EntryDraft anew = kept->facts();
        anew.when = said.when;
        anew.reporter = said.reporter;
        anew.status = Status::Known;
        anew.sameAsYesterday = false;
        said = anew;
    }
    if (row->level4)
        said.value = Level(value);
    else
        said.value = Quantity{{value, 0}, {}};
    if (kept)
        return onResult(m_journal.amend(row->entry, said), this, over);
    onResult(m_journal.add(said), this, [over](const Result<Id> &id) { over(id ? done() : Done(id.error())); });
}

void TodayViewModel::copyYesterday()
{
    save(copyOfYesterday(), tr("Copied from yesterday.", "notice"));
}

void TodayViewModel::cannotAnswer()
{
    QList<EntryDraft> drafts;
    for (const CheckInRow &row : m_items.rows()) {
        if (!row.entry.isNull())
            continue;
        drafts.append(draft(Kind::Symptom, row.code));
        drafts.last().status = Status::CouldNotAnswer;
    }
    save(drafts, tr("Kept as: could not answer.", "notice"));
}

void TodayViewModel::saveTemperature(const Quantity &quantity)
{
    if (!begins(u"temp"_s))
        return;
    EntryDraft said = draft(Kind::Vital, u"temp"_s);
    said.value = quantity;
    onResult(m_journal.add(said), this, [this](const Result<Id> &id) {
        if (!ended(u"temp"_s, id ? done() : Done(id.error())))
            return; // the field still holds what was typed
        m_temperature.clear();
        m_notices.said(tr("Temperature kept.", "notice"), true);
    });
}

void TodayViewModel::save(const QList<EntryDraft> &drafts, const QString &said)
{
    if (drafts.isEmpty() || !begins(kWholePage))
        return;
    onResult(m_journal.addAll(drafts, false), this, [this, said](const Result<QList<Id>> &saved) {
        if (ended(kWholePage, saved ? done() : Done(saved.error())))
            m_notices.said(said, true);
    });
}

} // namespace dayplus
