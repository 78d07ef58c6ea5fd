// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/costsviewmodel.h"

#include "domain/decimalsum.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/values.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

using namespace Qt::StringLiterals;

namespace dayplus {

CostsViewModel::CostsViewModel(Journal &journal, Roster &roster, Notices &notices)
    : m_journal(journal), m_roster(roster), m_notices(notices), m_currency(QLocale().currencySymbol(QLocale::CurrencyIsoCode))
{
    QList<ChoiceRow> rows;
    for (const ChecklistItem &item : journal.catalogues().checklist(u"cost"))
        rows.append({item.id, QCoreApplication::translate("catalogue", item.label.toUtf8().constData()), {}});
    m_categories.setRows(rows);
    if (m_currency.isEmpty())
        m_currency = u"EUR"_s;
    connect(&m_journal, &Journal::changed, this, [this](const Change &change) {
        if (change.everything || change.touches(RecordKind::Entry))
            read();
    });
    connect(&m_roster, &Roster::changed, this, &CostsViewModel::read);
    read();
}

void CostsViewModel::read()
{
    EntryQuery query;
    query.patient = m_roster.currentPatient();
    query.kinds = {Kind::Cost};
    const quint64 reading = ++m_reading;
    collectEntries(m_journal.store(), query, this, [this, reading](const Result<QList<Entry>> &all) {
        if (reading != m_reading)
            return;
        if (!all)
            return m_notices.failed(all.error());
        m_entries = *all;
        show();
    });
}

void CostsViewModel::show()
{
    QList<ChoiceRow> rows;
    QMap<QString, QList<Decimal>> spent;
    for (const Entry &entry : std::as_const(m_entries)) {
        const auto *amount = std::get_if<Quantity>(&entry->value);
        if (amount && entry->state == State::Happened)
            spent[amount->unit].append(amount->number);
        QStringList detail{momentText(entry->when)};
        if (entry->state == State::Planned)
            detail.prepend(tr("planned", "a cost that is still to come"));
        if (!entry->note.isEmpty())
            detail.append(entry->note);
        const QString name = itemLabel(entry.facts(), m_journal.catalogues());
        //: %1 is what was paid for, %2 an amount of money
        rows.append({entry.id().toString(), amount ? tr("%1: %2", "a cost").arg(name, quantityText(*amount)) : name, detail.join(tr(", ", "list separator"))});
    }
    QStringList sums;
    for (auto it = spent.begin(); it != spent.end(); ++it) {
        const std::optional<Decimal> sum = sumOf(it.value());
        sums.append(sum ? quantityText(Quantity{*sum, it.key(), Comparator::None}) : tr("Too large to add up: %1", "a sum; %1 is a currency").arg(it.key()));
    }
    if (!m_entries.isEmpty()) {
        if (const auto *last = std::get_if<Quantity>(&m_entries.last()->value); last && !last->unit.isEmpty())
            m_currency = last->unit;
    }
    m_sums = sums.join(u'\n');
    m_costs.setRows(rows);
    Q_EMIT changed();
}

bool CostsViewModel::add(const QString &category, const QString &amount, const QString &currency, const QString &iso, bool about, const QString &note)
{
    const std::optional<Decimal> number = Decimal::parse(amount.trimmed());
    std::optional<Moment> when = iso.trimmed().isEmpty() ? Moment::unknown() : momentFromTyped(iso, m_journal.now().timeZone(), std::nullopt);
    m_problem = !number || *number < Decimal{} ? tr("Please write the amount as a number, like 49.90.", "form")
                : currency.trimmed().isEmpty() ? tr("Please write the currency, like EUR.", "form")
                : !when ? tr("Please write the date like 2026-03-10, or 2026-03 if only the month is known.", "form") : QString();
    Q_EMIT changed();
    if (!m_problem.isEmpty())
        return false;
    when->about = about && when->precision != Precision::Unknown;
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = Kind::Cost;
    draft.code = u"cost"_s;
    draft.label = m_categories.labelOf(category);
    draft.value = Quantity{*number, currency.trimmed(), Comparator::None};
    draft.when = *when;
    draft.note = note.trimmed();
    draft.reporter = reporterFor(m_roster, m_journal.author());
    onResult(m_journal.add(draft), this, [this](const Result<Id> &kept) {
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(tr("Kept.", "notice"), true);
    });
    return true;
}

void CostsViewModel::remove(const QString &entry)
{
    onResult(m_journal.remove({Id::fromString(entry)}), this, [this](const Done &removed) {
        if (!removed)
            return m_notices.failed(removed.error());
        m_notices.said(tr("Removed.", "notice"), true);
    });
}

} // namespace dayplus
