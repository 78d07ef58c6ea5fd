// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/teamquestionsviewmodel.h"

#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/who.h"
#include "wording/days.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

QString translated(const QString &english)
{
    return QCoreApplication::translate("catalogue", english.toUtf8().constData());
}

QuestionFacts factsOf(const Entry &entry)
{
    const auto *facts = std::get_if<QuestionFacts>(&entry->facts);
    return facts ? *facts : QuestionFacts();
}

} // namespace

TeamQuestionsViewModel::TeamQuestionsViewModel(Journal &journal, Roster &roster, Notices &notices)
    : m_journal(journal), m_roster(roster), m_notices(notices)
{
    connect(&m_journal, &Journal::changed, this, [this](const Change &change) {
        if (change.everything || change.touches(RecordKind::Entry))
            read();
    });
    connect(&m_roster, &Roster::changed, this, &TeamQuestionsViewModel::read);
    read();
}

void TeamQuestionsViewModel::read()
{
    EntryQuery query;
    query.patient = m_roster.currentPatient();
    query.kinds = {Kind::Question};
    const quint64 reading = ++m_reading;
    collectEntries(m_journal.store(), query, this, [this, reading](const Result<QList<Entry>> &all) {
        if (reading != m_reading)
            return;
        if (!all)
            return m_notices.failed(all.error());
        m_entries = *all;
        show();
    });
}

void TeamQuestionsViewModel::show()
{
    QList<ChoiceRow> open, answered, starters;
    QStringList asked;
    for (const Entry &entry : std::as_const(m_entries)) {
        const QuestionFacts facts = factsOf(entry);
        asked.append(entry->note.trimmed());
        if (facts.answered)
            answered.append({entry.id().toString(), entry->note, tr("%1 (%2)", "an answer and its date").arg(facts.answer, momentText(*facts.answered))});
        else
            open.append({entry.id().toString(), entry->note, {}});
    }
    for (const ChecklistItem &item : m_journal.catalogues().checklist(u"question")) {
        if (const QString text = translated(item.label); !asked.contains(text))
            starters.append({item.id, text, translated(item.group)});
    }
    m_open.setRows(open);
    m_answered.setRows(answered);
    m_starters.setRows(starters);
    Q_EMIT changed();
}

bool TeamQuestionsViewModel::ask(const QString &question)
{
    m_problem = question.trimmed().isEmpty() ? tr("Please write the question.", "form") : QString();
    Q_EMIT changed();
    if (!m_problem.isEmpty())
        return false;
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = Kind::Question;
    draft.code = u"question"_s;
    draft.when = Moment::at(m_journal.now());
    draft.reporter = reporterFor(m_roster, m_journal.author());
    draft.note = question.trimmed();
    draft.facts = QuestionFacts();
    onResult(m_journal.add(draft), this, [this](const Result<Id> &kept) {
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(tr("On your list.", "notice: a question"), true);
    });
    return true;
}

void TeamQuestionsViewModel::adopt(const QString &starter)
{
    if (const int row = m_starters.indexOf(starter); row >= 0)
        ask(m_starters.rowAt(row)->label);
}

void TeamQuestionsViewModel::answer(const QString &id, const QString &text)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.id() != Id::fromString(id))
            continue;
        EntryDraft draft = entry.facts();
        QuestionFacts facts = factsOf(entry);
        const bool open = text.trimmed().isEmpty();
        facts.answer = text.trimmed();
        if (open)
            facts.answered.reset();
        else if (!facts.answered)
            facts.answered = Moment::onDay(m_journal.now().date());
        draft.facts = facts;
        onResult(m_journal.amend(entry.id(), draft), this, [this](const Done &kept) {
            if (!kept)
                return m_notices.failed(kept.error());
            m_notices.said(tr("Kept.", "notice"), true);
        });
        return;
    }
}

QString TeamQuestionsViewModel::answerOf(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id() == Id::fromString(id))
            return factsOf(entry).answer;
    }
    return {};
}

void TeamQuestionsViewModel::remove(const QString &entry)
{
    onResult(m_journal.remove({Id::fromString(entry)}), this, [this](const Done &removed) {
        if (!removed)
            return m_notices.failed(removed.error());
        m_notices.said(tr("Removed.", "notice"), true);
    });
}

} // namespace dayplus
