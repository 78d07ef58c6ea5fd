// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/removedviewmodel.h"

#include "journal/futures.h"
#include "viewmodels/historyviewmodel.h"
#include "viewmodels/historywords.h"
#include "viewmodels/who.h"
#include "wording/days.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

RemovedViewModel::RemovedViewModel(Journal &journal, Roster &roster, Notices &notices, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_notices(notices)
{
    connect(&m_journal, &Journal::changed, this, &RemovedViewModel::reload);
    connect(&m_roster, &Roster::changed, this, &RemovedViewModel::show);
    reload();
}

void RemovedViewModel::reload()
{
    const int round = ++m_round;
    m_latest.clear();
    onResult(m_journal.store().lastSequence(), this, [this, round](const Result<qint64> &last) {
        if (round != m_round)
            return;
        if (!last)
            return m_notices.failed(last.error());
        read(std::max<qint64>(0, *last - kLookBack), round);
    });
}

void RemovedViewModel::read(qint64 from, int round)
{
    onResult(m_journal.store().historySince(from), this, [this, round](const Result<QList<HistoryRow>> &rows) {
        if (round != m_round)
            return;
        if (!rows)
            return m_notices.failed(rows.error());
        for (const HistoryRow &row : *rows)
            if (row.kind == RecordKind::Entry || row.kind == RecordKind::Medicine)
                m_latest.insert(row.record, row);
        if (rows->size() == kPageRows)
            read(rows->last().sequence, round);
        else
            findLast(round);
    });
}

/** What each removed one said last is in its own history. What vanished by an undo was not removed by anybody. */
void RemovedViewModel::findLast(int round)
{
    m_removed.clear();
    for (const HistoryRow &row : std::as_const(m_latest))
        if (!row.after && !row.erased && row.changeSet.origin == ChangeSet::Origin::Edit)
            m_removed.append({row, {}});
    std::sort(m_removed.begin(), m_removed.end(), [](const Removed &a, const Removed &b) { return a.row.sequence > b.row.sequence; });
    m_removed.resize(std::min<qsizetype>(m_removed.size(), kMost));
    m_waiting = int(m_removed.size());
    if (m_waiting == 0)
        return show();
    for (qsizetype i = 0; i < m_removed.size(); ++i) {
        onResult(m_journal.store().history(m_removed[i].row.record), this, [this, round, i](const Result<QList<HistoryRow>> &rows) {
            if (round != m_round)
                return;
            if (rows)
                for (const HistoryRow &row : *rows)
                    if (row.after)
                        m_removed[i].last = row.after;
            if (--m_waiting == 0)
                show();
        });
    }
}

void RemovedViewModel::show()
{
    if (m_waiting > 0)
        return;
    QList<ChoiceRow> rows;
    for (const Removed &removed : std::as_const(m_removed)) {
        const Entry *entry = removed.last ? std::get_if<Entry>(&*removed.last) : nullptr;
        if (!removed.last || (entry && (*entry)->patient != m_roster.currentPatient()))
            continue;
        const QString name = personName(m_roster, removed.row.changeSet.author);
        const QString at = QLocale().toString(removed.row.changeSet.at.toLocalTime(), u"d MMMM yyyy, HH:mm"_s);
        //: %1 is a person, %2 a date and time
        QString detail = name.isEmpty() ? tr("Removed %1", "when").arg(at) : tr("Removed by %1, %2", "who, when").arg(name, at);
        if (entry) //: %1 is the date of an entry, %2 "Removed by …"
            detail = tr("%1. %2", "removed entry").arg(momentText((*entry)->when), detail);
        rows.append({removed.row.record.toString(QUuid::WithoutBraces), recordTitle(*removed.last, m_journal.catalogues(), m_roster), detail});
    }
    m_rows.setRows(rows);
    m_loaded = true;
    Q_EMIT changed();
}

void RemovedViewModel::restore(const QString &record)
{
    const Id id = Id::fromString(record);
    const auto found = std::find_if(m_removed.begin(), m_removed.end(), [id](const Removed &removed) { return removed.row.record == id; });
    if (found == m_removed.end() || !found->last)
        return;
    onResult(writeAgain(m_journal, *found->last), this, [this](const Done &kept) {
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(tr("It is back.", "notice"), true);
    });
}

} // namespace dayplus
