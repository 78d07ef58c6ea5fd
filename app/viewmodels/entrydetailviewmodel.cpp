// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/entrydetailviewmodel.h"

#include "journal/futures.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/factwords.h"
#include "wording/values.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

EntryDetailViewModel::EntryDetailViewModel(Journal &journal, Roster &roster, Notices &notices, Id entry)
    : m_journal(journal), m_roster(roster), m_notices(notices), m_id(entry), m_history(journal, roster, notices, entry), m_plan(journal, roster, notices), m_attachments(journal, roster, notices, AttachmentsViewModel::Use::Page)
{
    connect(&m_journal, &Journal::changed, this, &EntryDetailViewModel::reload);
    reload();
}

void EntryDetailViewModel::reload()
{
    onResult(m_journal.store().entry(m_id), this, [this](const Result<Entry> &entry) {
        m_gone = !entry;
        if (entry)
            show(entry.value());
        else
            Q_EMIT changed();
    });
}

void EntryDetailViewModel::show(const Entry &entry)
{
    const Catalogues &catalogues = m_journal.catalogues();
    m_title = entryTitle(entry, catalogues);
    m_state = stateName(entry->state);
    m_planned = entry->state == State::Planned;
    m_attachments.setEntry(entry);
    m_cancelled = entry->state == State::Cancelled;
    m_isoDay = entry->state == State::Happened && entry->when.precision >= Precision::Day ? entry->when.date.toString(Qt::ISODate) : QString();
    m_when = momentText(entry->when);
    m_note = entry->note;
    m_day.clear();
    const std::optional<QDate> day0 = entry->when.isVague() ? std::nullopt : m_roster.day0For(entry->patient, entry->when.date);
    m_day = exactDayTitle(entry->when.date, day0);
    if (entry->until) {
        m_when = tr("%1 to %2", "first and last day").arg(m_when, momentText(*entry->until));
        if (!m_day.isEmpty() && !entry->until->isVague())
            m_day = tr("%1 to %2", "first and last day").arg(m_day, dayNumber({courseDay(entry->until->date, *day0), DayLabel::Unit::Days, courseDay(entry->until->date, *day0)}));
    }
    QList<ChoiceRow> facts;
    const auto add = [&](const QString &label, const QString &text) {
        if (!text.isEmpty())
            facts.append({label, label, text});
    };
    add(tr("Value", "entry detail"), valueText(entry, catalogues));
    for (const FactLine &line : factLines(entry.facts(), catalogues))
        add(line.label, line.text);
    add(tr("Kind", "entry detail"), kindName(entry->kind));
    add(tr("Said by", "entry detail"), reporterName(entry->reporter));
    add(tr("Typed by", "entry detail"), personName(m_roster, entry.author()));
    add(tr("Typed", "entry detail"), QLocale().toString(entry.enteredAt().toLocalTime(), QLocale::ShortFormat));
    if (!entry->when.given.isEmpty())
        add(tr("Date as imported", "entry detail"), entry->when.given);
    add(tr("From the file", "entry detail"), entry->source.file);
    if (entry->sameAsYesterday)
        add(tr("Copied", "entry detail"), tr("same as yesterday, by one tap", "entry detail"));
    m_facts.setRows(facts);
    Q_EMIT changed();
}

void EntryDetailViewModel::remove()
{
    onResult(m_journal.remove({m_id}), this, [this](const Done &removed) {
        if (!removed)
            return m_notices.failed(removed.error());
        m_notices.said(tr("Removed.", "notice"), true);
    });
}

} // namespace dayplus
