// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of treatments and of the time before them.
#include "viewmodels/workspace.h"

#include "viewmodels/costsviewmodel.h"
#include "viewmodels/dueviewmodel.h"
#include "viewmodels/earlierviewmodel.h"
#include "viewmodels/entryformviewmodel.h"
#include "viewmodels/journeyviewmodel.h"
#include "viewmodels/prepareviewmodel.h"
#include "viewmodels/teamquestionsviewmodel.h"
#include "viewmodels/treatmentformviewmodel.h"
#include "viewmodels/treatmentsviewmodel.h"
#include "viewmodels/treatmentviewmodel.h"

namespace dayplus {

void Workspace::openTreatments()
{
    m_navigator.open(Navigator::Page::Treatments, new TreatmentsViewModel(m_roster));
}

void Workspace::openTreatment(const QUuid &course)
{
    auto *page = new TreatmentViewModel(m_journal, m_roster, m_notices, course);
    connect(page, &TreatmentViewModel::removed, &m_navigator, &Navigator::back);
    m_navigator.open(Navigator::Page::Treatment, page);
}

void Workspace::addTreatment()
{
    changeTreatment({});
}

void Workspace::changeTreatment(const QUuid &course)
{
    auto *form = new TreatmentFormViewModel(m_journal, m_roster, m_notices, course);
    connect(form, &TreatmentFormViewModel::saved, this, [this, isNew = course.isNull()](const QUuid &saved) {
        m_navigator.back();
        if (isNew)
            openTreatment(saved);
    });
    m_navigator.open(Navigator::Page::TreatmentForm, form);
}

void Workspace::openOlderPlans()
{
    const QString day = due()->newestOlder();
    journey()->setCalendarShown(false);
    journey()->setSearch({});
    journey()->setFilter(0);
    m_navigator.go(Navigator::Place::Journey);
    if (!day.isEmpty())
        journey()->goTo(day);
}

void Workspace::openPrepare()
{
    m_navigator.open(Navigator::Page::Prepare, new PrepareViewModel(m_journal, m_roster, m_notices));
}

void Workspace::openEarlier()
{
    m_navigator.open(Navigator::Page::EarlierTreatments, new EarlierViewModel(m_journal, m_roster, m_notices));
}

void Workspace::openTeamQuestions()
{
    m_navigator.open(Navigator::Page::TeamQuestions, new TeamQuestionsViewModel(m_journal, m_roster, m_notices));
}

void Workspace::openCosts()
{
    m_navigator.open(Navigator::Page::Costs, new CostsViewModel(m_journal, m_roster, m_notices));
}

void Workspace::addLab(const QString &code)
{
    auto *form = new EntryFormViewModel(m_journal, m_roster, m_notices, m_lastDate);
    form->setKind(toText(Kind::Lab));
    form->setCode(code);
    openForm(form);
}

} // namespace dayplus
