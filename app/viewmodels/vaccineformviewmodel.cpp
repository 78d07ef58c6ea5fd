// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/vaccineformviewmodel.h"

#include "wording/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

VaccineFormViewModel::VaccineFormViewModel(Journal &journal, Roster &roster, Notices &notices, const QString &code)
    : DatedForm(journal, roster, notices), m_code(code)
{
    fillVaccines();
}

VaccineFormViewModel::VaccineFormViewModel(Journal &journal, Roster &roster, Notices &notices, const Entry &planned)
    : DatedForm(journal, roster, notices), m_entry(planned), m_code(planned->code)
{
    fillVaccines();
    m_note = planned->note;
    m_given = planned->state != State::Planned || planned->when.date <= journal.now().date();
    setMoment(planned->when);
    if (planned->when.precision == Precision::Unknown)
        setDate({});
    if (const auto *facts = std::get_if<VaccineFacts>(&planned->facts)) {
        m_name = facts->name;
        m_batch = facts->batch;
        m_doseNumber = facts->doseNumber > 0 ? QString::number(facts->doseNumber) : QString();
    }
}

void VaccineFormViewModel::fillVaccines()
{
    QList<ChoiceRow> rows;
    for (const CatalogueItem *item : m_journal.catalogues().items(Kind::Vaccine)) {
        if (item->code != u"vaccine")
            rows.append({item->code, itemLabel(*item), QCoreApplication::translate("catalogue", item->explanation.toUtf8().constData())});
    }
    if (const CatalogueItem *other = m_journal.catalogues().item(Kind::Vaccine, u"vaccine"))
        rows.append({other->code, tr("Another vaccine", "choice"), tr("Write its name below.", "explains a choice")});
    m_vaccines.setRows(rows);
}

QString VaccineFormViewModel::caution() const
{
    const CatalogueItem *item = m_journal.catalogues().item(Kind::Vaccine, m_code);
    return item ? QCoreApplication::translate("catalogue", item->explanation.toUtf8().constData()) : QString();
}

void VaccineFormViewModel::save(bool insist)
{
    if (m_code.isEmpty())
        return refuse(tr("Which vaccine? Please choose one.", "vaccine form"));
    if (m_code == u"vaccine" && m_name.trimmed().isEmpty())
        return refuse(tr("Please write the vaccine’s name.", "vaccine form"));
    if (!dateProblem().isEmpty())
        return refuse(dateProblem());
    const std::optional<Moment> when = moment();
    if (m_given && !when)
        return refuse(tr("Please give the date it was given.", "vaccine form"));
    if (m_given && when->date > m_journal.now().date())
        return refuse(tr("This date lies ahead, so it is a plan. Choose “Planned”, or give another date.", "vaccine form"));
    EntryDraft draft = editing() ? m_entry.facts() : draftOf(Kind::Vaccine, m_code);
    draft.code = m_code;
    draft.when = when.value_or(Moment::unknown());
    draft.state = m_given ? State::Happened : State::Planned;
    VaccineFacts facts = std::holds_alternative<VaccineFacts>(draft.facts) ? std::get<VaccineFacts>(draft.facts) : VaccineFacts{};
    facts.name = m_name.trimmed();
    facts.batch = m_batch.trimmed();
    facts.doseNumber = 0;
    if (!m_doseNumber.trimmed().isEmpty()) {
        bool isNumber = false;
        facts.doseNumber = m_doseNumber.trimmed().toInt(&isNumber);
        if (!isNumber || facts.doseNumber < 1 || facts.doseNumber > 99)
            return refuse(tr("Please write the number of the dose, such as 2.", "vaccine form"));
    }
    draft.facts = facts;
    draft.note = m_note.trimmed();
    if (!isFine(draft, insist))
        return;
    if (editing())
        keepChanged(m_entry.id(), draft);
    else
        keep({draft});
}

} // namespace dayplus
