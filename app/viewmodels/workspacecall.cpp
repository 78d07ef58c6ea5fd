// SPDX-License-Identifier: GPL-3.0-or-later
// What the call list, "I feel unwell" and the cards open.
#include "viewmodels/workspace.h"

#include "viewmodels/callsheetviewmodel.h"
#include "viewmodels/callviewmodel.h"
#include "viewmodels/cardreadviewmodel.h"
#include "viewmodels/cardviewmodel.h"
#include "viewmodels/entryformviewmodel.h"
#include "viewmodels/unwellviewmodel.h"

namespace dayplus {

CallWatch &Workspace::callWatch()
{
    if (!m_callWatch) {
        m_callWatch = std::make_unique<CallWatch>(m_journal, m_roster);
        connect(&m_day, &DayInfo::dayTurned, m_callWatch.get(), &CallWatch::look);
    }
    return *m_callWatch;
}

CallViewModel *Workspace::calling()
{
    if (!m_calling)
        m_calling = std::make_unique<CallViewModel>(m_journal, m_roster, callWatch(), m_notices);
    return m_calling.get();
}

CardViewModel *Workspace::card()
{
    if (!m_card)
        m_card = std::make_unique<CardViewModel>(m_journal, m_roster, callWatch(), m_notices, m_cardFile);
    return m_card.get();
}

/** With a file the card is there from the start, so that it follows what it says. */
void Workspace::setCardFile(CardFile *file)
{
    m_cardFile = file;
    if (file)
        card();
}

void Workspace::openCallSheet()
{
    if (m_navigator.page() == Navigator::Page::CallSheet)
        return;
    auto *sheet = new CallSheetViewModel(m_journal, m_roster, m_notices);
    connect(sheet, &CallSheetViewModel::saved, &m_navigator, &Navigator::back);
    m_navigator.open(Navigator::Page::CallSheet, sheet);
}

void Workspace::openUnwell()
{
    if (m_navigator.page() == Navigator::Page::Unwell)
        return;
    callWatch().look();
    m_navigator.open(Navigator::Page::Unwell, new UnwellViewModel(m_journal, m_roster, callWatch(), m_notices));
}

void Workspace::measure(const QString &code)
{
    const CatalogueItem *item = m_journal.catalogues().itemByCode(code);
    if (!item)
        return;
    addEntry();
    if (auto *form = qobject_cast<EntryFormViewModel *>(m_navigator.pageModel())) {
        form->setKind(toText(item->kind));
        form->setCode(code);
    }
}

void Workspace::readCard()
{
    auto *page = new CardReadViewModel(m_journal, m_roster, m_notices);
    connect(page, &CardReadViewModel::taken, this, [this](const QUuid &patient) {
        m_roster.setCurrentPatient(patient);
        m_navigator.go(Navigator::Place::Today);
    });
    m_navigator.open(Navigator::Page::CardRead, page);
}

} // namespace dayplus
