// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the pages about medicines.
#include "viewmodels/workspace.h"

#include "journal/futures.h"
#include "viewmodels/doseformviewmodel.h"
#include "viewmodels/taperviewmodel.h"

namespace dayplus {

void Workspace::openTaper(const QUuid &medicine)
{
    m_navigator.open(Navigator::Page::Taper, new TaperViewModel(m_journal, m_roster, m_notices, medicine));
}

void Workspace::logDose(const QUuid &medicine)
{
    auto *form = new DoseFormViewModel(m_journal, m_roster, m_notices, medicine);
    connect(form, &DoseFormViewModel::saved, &m_navigator, &Navigator::back);
    m_navigator.open(Navigator::Page::DoseForm, form);
}

void Workspace::openDose(const QUuid &entry)
{
    onResult(m_journal.store().entry(entry), this, [this](const Result<Entry> &found) {
        if (!found)
            return m_notices.failed(found.error());
        auto *form = new DoseFormViewModel(m_journal, m_roster, m_notices, found.value());
        connect(form, &DoseFormViewModel::saved, &m_navigator, &Navigator::back);
        m_navigator.open(Navigator::Page::DoseForm, form);
    });
}

} // namespace dayplus
