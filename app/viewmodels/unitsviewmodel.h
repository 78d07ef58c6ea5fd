// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** Which unit each item with several is shown in. Kept in the vault as "unit.CODE". What was entered stays as it was given. */
class UnitsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *items READ items CONSTANT FINAL)   ///< label: the item; detail: its unit now
public:
    UnitsViewModel(Journal &journal, Roster &roster, Notices &notices);
    ChoiceModel *items() { return &m_items; }
    /** The item's next unit. */
    Q_INVOKABLE void next(const QString &code);

private:
    QString unitOf(const CatalogueItem &item) const;
    void refresh();
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    ChoiceModel m_items;
};

} // namespace dayplus
