// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/scoreformviewmodel.h"

#include "viewmodels/activityviewmodel.h"
#include "viewmodels/who.h"
#include "wording/values.h"

namespace dayplus {

ScoreFormViewModel::ScoreFormViewModel(Journal &journal, Roster &roster, Notices &notices, const QString &code)
    : DatedForm(journal, roster, notices), m_number(journal.catalogues(), [&journal] { return journal.now(); })
{
    const std::optional<Patient> patient = roster.patient(roster.currentPatient());
    const Disease *disease = patient ? journal.catalogues().disease(patient->disease) : nullptr;
    QList<ChoiceRow> own, others;
    for (const CatalogueItem *item : journal.catalogues().items(Kind::Score)) {
        if (item->category == u"treatment")
            continue;
        QList<ChoiceRow> &list = disease && disease->scores.contains(item->code) ? own : others;
        list.append({item->code, itemLabel(*item), scoreRange(*item)});
    }
    m_scores.setRows(own + others);
    connect(&m_number, &NumberInput::changed, this, &ScoreFormViewModel::changed);
    setCode(code);
}

void ScoreFormViewModel::setCode(const QString &code)
{
    m_number.setItem(m_journal.catalogues().item(Kind::Score, code));
    set(m_code, code);
}

QString ScoreFormViewModel::range() const
{
    const CatalogueItem *item = m_journal.catalogues().item(Kind::Score, m_code);
    return item ? scoreRange(*item) : QString();
}

void ScoreFormViewModel::save(bool insist)
{
    if (m_code.isEmpty())
        return refuse(tr("Which score? Please choose one.", "score form"));
    if (!moment())
        return refuse(dateProblem().isEmpty() ? tr("Please give the date.", "score form") : dateProblem());
    const std::optional<Quantity> value = m_number.quantity();
    if (!value)
        return refuse(tr("Please write the score as a number.", "score form"));
    EntryDraft draft = draftOf(Kind::Score, m_code);
    draft.value = *value;
    if (!m_own)
        draft.reporter = Reporter::Team;
    if (!m_by.trimmed().isEmpty())
        draft.facts = StatementFacts{m_by.trimmed(), {}};
    draft.note = m_note.trimmed();
    if (isFine(draft, insist))
        keep({draft});
}

} // namespace dayplus
