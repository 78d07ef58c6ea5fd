// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/statementformviewmodel.h"

#include "wording/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

StatementFormViewModel::StatementFormViewModel(Journal &journal, Roster &roster, Notices &notices, const QString &code)
    : DatedForm(journal, roster, notices), m_code(code)
{
    const Catalogues &catalogues = journal.catalogues();
    const auto words = [](const QString &english) { return QCoreApplication::translate("catalogue", english.toUtf8().constData()); };
    QList<ChoiceRow> kinds, rules;
    for (const QString &kind : {u"remission_declared"_s, u"flare_suspected"_s, u"relapse_confirmed"_s}) {
        if (const CatalogueItem *item = catalogues.item(Kind::Event, kind))
            kinds.append({kind, itemLabel(*item), words(item->explanation)});
    }
    const std::optional<Patient> patient = roster.patient(roster.currentPatient());
    const Disease *disease = patient ? catalogues.disease(patient->disease) : nullptr;
    for (const Criterion &rule : catalogues.criteria()) {
        if (rule.about != u"remission" || (disease && !disease->criteria.isEmpty() && !disease->criteria.contains(rule.code)))
            continue;
        QStringList lines;
        for (const QString &line : rule.lines)
            lines << words(line);
        rules.append({rule.code, words(rule.label), lines.join(u' ')});
    }
    m_kinds.setRows(kinds);
    m_criteria.setRows(rules);
}

void StatementFormViewModel::save(bool insist)
{
    if (m_code.isEmpty())
        return refuse(tr("What did the team say? Please choose.", "statement form"));
    if (m_by.trimmed().isEmpty())
        return refuse(tr("Who said it? A name or a ward is enough.", "statement form"));
    if (!dateProblem().isEmpty())
        return refuse(dateProblem());
    if (remission() && m_criterion.isEmpty() && m_words.trimmed().isEmpty())
        return refuse(tr("By which rule, or in which words? Your team can tell you.", "statement form"));
    const std::optional<Moment> when = moment();
    if (when && when->date > m_journal.now().date())
        return refuse(tr("This date lies ahead. What the team said can only be written down afterwards.", "statement form"));
    EntryDraft draft = draftOf(Kind::Event, m_code);
    draft.reporter = Reporter::Team;
    draft.facts = StatementFacts{m_by.trimmed(), m_criterion.isEmpty() ? m_words.trimmed() : m_criterion};
    draft.note = m_note.trimmed();
    if (!m_criterion.isEmpty() && !m_words.trimmed().isEmpty())
        draft.note = draft.note.isEmpty() ? m_words.trimmed() : m_words.trimmed() + u'\n' + draft.note;
    if (isFine(draft, insist))
        keep({draft});
}

} // namespace dayplus
