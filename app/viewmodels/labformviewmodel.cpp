// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/labformviewmodel.h"

#include "viewmodels/labwords.h"
#include "wording/values.h"

using namespace Qt::StringLiterals;

namespace dayplus {

LabField::LabField(const CatalogueItem &item, const QString &unit, Journal &journal, QObject *parent)
    : QObject(parent), m_item(item), m_input(journal.catalogues(), [&journal] { return journal.now(); })
{
    m_input.setItem(&item, unit);
    connect(&m_input, &NumberInput::accepted, this, [this] {
        m_insisted = true; // whatever only asked was answered
        Q_EMIT changed();
    });
    connect(&m_input, &NumberInput::changed, this, &LabField::changed);
    connect(&m_input, &NumberInput::unitChosen, this, [this] { m_insisted = false; });
}

QString LabField::label() const
{
    return itemLabel(m_item);
}

bool LabField::words() const
{
    return m_item.scale == Scale::Text || m_item.units.isEmpty();
}

bool LabField::filled() const
{
    return !(words() ? m_text : m_input.text()).trimmed().isEmpty();
}

bool LabField::fill(EntryDraft &draft)
{
    LabFacts facts;
    facts.refLow = m_low.trimmed();
    facts.refHigh = m_high.trimmed();
    facts.flag = m_flag.trimmed();
    draft.facts = facts;
    if (words()) {
        draft.value = m_text.trimmed();
        return true;
    }
    const std::optional<Quantity> quantity = m_input.quantity();
    if (!quantity) {
        m_input.submit();
        return false;
    }
    draft.value = *quantity;
    return true;
}

LabFormViewModel::LabFormViewModel(Journal &journal, Roster &roster, Notices &notices) : DatedForm(journal, roster, notices)
{
    QList<ChoiceRow> panels;
    QHash<QString, QStringList> names;
    for (const CatalogueItem *item : journal.catalogues().items(Kind::Lab)) {
        if (!names.contains(item->category))
            panels.append({item->category, panelName(item->category), {}});
        names[item->category] << itemLabel(*item);
    }
    for (ChoiceRow &row : panels)
        row.detail = names.value(row.code).first(std::min<qsizetype>(3, names.value(row.code).size())).join(tr(", ", "list separator"));
    m_panels.setRows(panels);
}

void LabFormViewModel::setPanel(const QString &panel)
{
    if (panel == m_panel)
        return;
    m_panel = panel;
    if (!panel.isEmpty() && !m_fields.contains(panel)) {
        for (const CatalogueItem *item : m_journal.catalogues().items(Kind::Lab)) {
            if (item->category != panel)
                continue;
            auto *field = new LabField(*item, m_roster.setting(u"unit."_s + item->code).toString(), m_journal, this);
            connect(field, &LabField::changed, this, &LabFormViewModel::changed);
            m_fields[panel].append(field);
        }
    }
    Q_EMIT panelChanged();
}

QList<QObject *> LabFormViewModel::fields() const
{
    QList<QObject *> list;
    for (LabField *field : m_fields.value(m_panel))
        list.append(field);
    return list;
}

LabField *LabFormViewModel::field(const QString &code)
{
    for (const QList<LabField *> &list : std::as_const(m_fields)) {
        for (LabField *field : list) {
            if (field->code() == code)
                return field;
        }
    }
    return nullptr;
}

int LabFormViewModel::filled() const
{
    int count = 0;
    for (const QList<LabField *> &list : m_fields)
        count += int(std::count_if(list.begin(), list.end(), [](const LabField *field) { return field->filled(); }));
    return count;
}

void LabFormViewModel::save()
{
    if (!dateProblem().isEmpty())
        return refuse(dateProblem());
    if (!moment())
        return refuse(tr("Please give the date of the blood test.", "lab form"));
    QList<EntryDraft> drafts;
    for (const ChoiceRow &row : m_panels.rows()) { // in the order of the sheet, whatever was opened first
        for (LabField *field : m_fields.value(row.code)) {
            if (!field->filled())
                continue;
            EntryDraft draft = draftOf(Kind::Lab, field->code());
            draft.reporter = Reporter::Report;
            if (!field->fill(draft)) {
                setPanel(row.code);
                return refuse(tr("%1: please write the value as a number, such as 5.2 or <0.5.", "lab form").arg(field->label()));
            }
            std::get<LabFacts>(draft.facts).laboratory = m_laboratory.trimmed();
            if (!isFine(draft, field->insisted())) {
                const QString why = problem();
                setPanel(row.code);
                field->input()->submit();
                return refuse(tr("%1: %2", "item, what is wrong with it").arg(field->label(), why));
            }
            drafts.append(draft);
        }
    }
    if (drafts.isEmpty())
        return refuse(tr("Please type at least one value.", "lab form"));
    keep(drafts, true);
}

} // namespace dayplus
