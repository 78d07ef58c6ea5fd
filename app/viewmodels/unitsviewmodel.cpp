// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/unitsviewmodel.h"

#include "journal/futures.h"
#include "wording/values.h"

using namespace Qt::StringLiterals;

namespace dayplus {

UnitsViewModel::UnitsViewModel(Journal &journal, Roster &roster, Notices &notices) : m_journal(journal), m_roster(roster), m_notices(notices)
{
    connect(&m_roster, &Roster::changed, this, &UnitsViewModel::refresh);
    refresh();
}

QString UnitsViewModel::unitOf(const CatalogueItem &item) const
{
    const QString chosen = m_roster.setting(u"unit."_s + item.code).toString();
    return item.unit(chosen) ? item.unit(chosen)->ucum : item.units.first().ucum;
}

void UnitsViewModel::refresh()
{
    QList<ChoiceRow> rows;
    for (const Kind kind : {Kind::Vital, Kind::Lab})
        for (const CatalogueItem *item : m_journal.catalogues().items(kind))
            if (item->units.size() > 1)
                rows.append({item->code, itemLabel(*item), unitLabel(unitOf(*item), item)});
    m_items.setRows(rows);
}

void UnitsViewModel::next(const QString &code)
{
    const CatalogueItem *item = m_journal.catalogues().itemByCode(code);
    if (!item || item->units.size() < 2)
        return;
    const QString now = unitOf(*item);
    qsizetype index = 0;
    while (item->units[index].ucum != now)
        ++index;
    const QString unit = item->units[(index + 1) % item->units.size()].ucum;
    onResult(m_journal.put(Setting{u"unit."_s + code, unit}), this, [this](const Result<Id> &kept) {
        if (!kept)
            m_notices.failed(kept.error());
    });
}

} // namespace dayplus
