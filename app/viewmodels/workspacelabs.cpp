// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of blood, immunity, disease activity and what the team said.
#include "viewmodels/workspace.h"

#include "journal/futures.h"
#include "viewmodels/activityviewmodel.h"
#include "viewmodels/immunityviewmodel.h"
#include "viewmodels/ivigformviewmodel.h"
#include "viewmodels/labformviewmodel.h"
#include "viewmodels/labpasteviewmodel.h"
#include "viewmodels/remissionviewmodel.h"
#include "viewmodels/scoreformviewmodel.h"
#include "viewmodels/statementformviewmodel.h"
#include "viewmodels/vaccineformviewmodel.h"

namespace dayplus {

ImmunityViewModel *Workspace::immunity()
{
    if (!m_immunity)
        m_immunity = std::make_unique<ImmunityViewModel>(m_journal, m_roster, m_day, m_notices);
    return m_immunity.get();
}

ActivityViewModel *Workspace::activity()
{
    if (!m_activity)
        m_activity = std::make_unique<ActivityViewModel>(m_journal, m_roster, m_notices);
    return m_activity.get();
}

RemissionViewModel *Workspace::remission()
{
    if (!m_remission)
        m_remission = std::make_unique<RemissionViewModel>(m_journal, m_roster, m_day, m_notices);
    return m_remission.get();
}

void Workspace::openDated(Navigator::Page page, DatedForm *form)
{
    if (m_navigator.page() == Navigator::Page::EntryForm)
        m_navigator.back(); // it was the way here, and has nothing to say yet
    connect(form, &DatedForm::saved, &m_navigator, &Navigator::back);
    m_navigator.open(page, form);
}

void Workspace::addLabs()
{
    openDated(Navigator::Page::LabForm, new LabFormViewModel(m_journal, m_roster, m_notices));
}

void Workspace::pasteLabs()
{
    openDated(Navigator::Page::LabPaste, new LabPasteViewModel(m_journal, m_roster, m_notices));
}

void Workspace::addIvig()
{
    openDated(Navigator::Page::IvigForm, new IvigFormViewModel(m_journal, m_roster, m_notices));
}

void Workspace::addVaccine(const QString &code)
{
    openDated(Navigator::Page::VaccineForm, new VaccineFormViewModel(m_journal, m_roster, m_notices, code));
}

void Workspace::openVaccine(const QUuid &entry)
{
    onResult(m_journal.store().entry(entry), this, [this](const Result<Entry> &found) {
        if (!found)
            return m_notices.failed(found.error());
        openDated(Navigator::Page::VaccineForm, new VaccineFormViewModel(m_journal, m_roster, m_notices, found.value()));
    });
}

void Workspace::addScore(const QString &code)
{
    openDated(Navigator::Page::ScoreForm, new ScoreFormViewModel(m_journal, m_roster, m_notices, code));
}

void Workspace::addStatement(const QString &code)
{
    openDated(Navigator::Page::StatementForm, new StatementFormViewModel(m_journal, m_roster, m_notices, code));
}

} // namespace dayplus
