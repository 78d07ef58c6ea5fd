// SPDX-License-Identifier: GPL-3.0-or-later
// The pages about people and time: who writes, what is due, what is new, the week, the nights, the visits.
#include "viewmodels/catchupviewmodel.h"
#include "viewmodels/dueviewmodel.h"
#include "viewmodels/exportviewmodel.h"
#include "viewmodels/peopleviewmodel.h"
#include "viewmodels/personformviewmodel.h"
#include "viewmodels/rotaviewmodel.h"
#include "viewmodels/sinceviewmodel.h"
#include "viewmodels/visitviewmodel.h"
#include "viewmodels/workspace.h"

using namespace Qt::StringLiterals;

namespace dayplus {

void Workspace::editPerson(const QUuid &person)
{
    if (m_personForm)
        m_personForm.release()->deleteLater(); // its page may still stand
    m_personForm = std::make_unique<PersonFormViewModel>(m_journal, m_roster, m_notices, person);
    connect(m_personForm.get(), &PersonFormViewModel::saved, &m_navigator, &Navigator::back);
    connect(m_personForm.get(), &PersonFormViewModel::removed, &m_navigator, &Navigator::back);
    Q_EMIT personFormChanged();
    m_navigator.open(Navigator::Page::PersonForm);
}

DueViewModel *Workspace::due()
{
    if (!m_due) {
        m_due = std::make_unique<DueViewModel>(m_journal, m_roster, m_day, m_notices);
        connect(m_due.get(), &DueViewModel::measureAsked, this, [this](const QString &code) { code == u"ice" ? openThinking() : openMeasure(); });
    }
    return m_due.get();
}

SinceViewModel *Workspace::since()
{
    if (!m_since) {
        m_since = std::make_unique<SinceViewModel>(m_journal, m_roster, m_notices);
        connect(people(), &PeopleViewModel::changed, m_since.get(), &SinceViewModel::refresh); // somebody else reads
    }
    return m_since.get();
}

CatchUpViewModel *Workspace::catchUp()
{
    if (!m_catchUp)
        m_catchUp = std::make_unique<CatchUpViewModel>(m_journal, m_roster, m_day, m_notices);
    return m_catchUp.get();
}

RotaViewModel *Workspace::rota()
{
    if (!m_rota)
        m_rota = std::make_unique<RotaViewModel>(m_journal, m_roster, m_day, m_notices);
    return m_rota.get();
}

VisitViewModel *Workspace::visits()
{
    if (!m_visits)
        m_visits = std::make_unique<VisitViewModel>(m_journal, m_roster, m_notices);
    return m_visits.get();
}

void Workspace::openVisit(const QString &visit)
{
    visits()->open(visit);
    if (m_navigator.page() != Navigator::Page::Visit)
        m_navigator.open(Navigator::Page::Visit);
}

void Workspace::exportSinceVisit()
{
    const QDate since = visits()->since();
    exporting()->setProperty("from", since.isValid() ? since.toString(Qt::ISODate) : QString());
    exporting()->setProperty("to", QString());
    Q_EMIT exporting()->changed();
    m_navigator.open(Navigator::Page::Export);
}

} // namespace dayplus
