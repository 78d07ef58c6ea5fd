// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/historyviewmodel.h"

#include "journal/futures.h"
#include "viewmodels/historywords.h"
#include "viewmodels/who.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

void VersionModel::show(const QList<VersionRow> &rows)
{
    setRows(rows);
    Q_EMIT countChanged();
}

QVariant VersionModel::data(const QModelIndex &index, int role) const
{
    const VersionRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Sequence: return row->sequence;
    case Qt::DisplayRole:
    case Title: return row->title;
    case What: return row->what;
    case Who: return row->who;
    case Restorable: return row->restorable;
    default: return {};
    }
}

QHash<int, QByteArray> VersionModel::roleNames() const
{
    return {{Sequence, "sequence"}, {Title, "title"}, {What, "what"}, {Who, "who"}, {Restorable, "restorable"}};
}

HistoryViewModel::HistoryViewModel(Journal &journal, Roster &roster, Notices &notices, Id record, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_notices(notices), m_record(record)
{
    connect(&m_journal, &Journal::changed, this, [this](const Change &change) {
        const bool mine = std::any_of(change.touched.begin(), change.touched.end(), [this](const Receipt::Touched &t) { return t.id == m_record; });
        if (change.everything || mine)
            reload();
    });
    connect(&m_roster, &Roster::changed, this, &HistoryViewModel::show);
    reload();
}

void HistoryViewModel::reload()
{
    onResult(m_journal.store().history(m_record), this, [this](const Result<QList<HistoryRow>> &rows) {
        if (!rows)
            return m_notices.failed(rows.error());
        m_rows = *rows;
        show();
    });
}

void HistoryViewModel::show()
{
    QList<VersionRow> rows;
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i)
        rows.append(row(i));
    m_versions.show(rows);
}

VersionRow HistoryViewModel::row(qsizetype index) const
{
    const HistoryRow &now = m_rows[index];
    const Catalogues &catalogues = m_journal.catalogues();
    VersionRow row;
    row.sequence = now.sequence;
    const std::optional<Record> before = index > 0 ? m_rows[index - 1].after : std::nullopt;
    if (now.erased) {
        row.title = tr("Erased for good", "history");
    } else if (!now.after) {
        row.title = tr("Removed", "history");
    } else if (before) {
        row.title = now.changeSet.origin == ChangeSet::Origin::Undo ? tr("A change was undone", "history") : tr("Changed", "history");
        row.what = whatChanged(*before, *now.after, catalogues, m_roster).join(u'\n');
    } else {
        row.title = index > 0 ? tr("Brought back", "history") : now.changeSet.origin == ChangeSet::Origin::Import ? tr("Imported", "history") : tr("Written", "history");
        row.what = recordTitle(*now.after, catalogues, m_roster);
    }
    const QString name = personName(m_roster, now.changeSet.author);
    const QString at = QLocale().toString(now.changeSet.at.toLocalTime(), u"d MMMM yyyy, HH:mm"_s);
    //: %1 is a person, %2 a date and time
    row.who = name.isEmpty() ? at : tr("%1, %2", "who, when").arg(name, at);
    const std::optional<Record> &current = m_rows.last().after;
    row.restorable = now.after && !now.erased && (!current || !whatChanged(*current, *now.after, catalogues, m_roster).isEmpty());
    return row;
}

QFuture<Done> writeAgain(Journal &journal, const Record &record)
{
    if (const Entry *entry = std::get_if<Entry>(&record))
        return journal.amend(entry->id(), entry->facts());
    if (!std::holds_alternative<Medicine>(record))
        return finished<std::monostate>(Error{Fault::Internal, u"no way back for this kind"_s, {}});
    return mapped(journal.putAll({record}, u"restore"_s), [](const Receipt &) { return std::monostate{}; });
}

void HistoryViewModel::restore(qint64 sequence)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [sequence](const HistoryRow &row) { return row.sequence == sequence; });
    if (found == m_rows.end() || !found->after)
        return;
    onResult(writeAgain(m_journal, *found->after), this, [this](const Done &kept) {
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(tr("It is as it was then.", "notice"), true);
    });
}

} // namespace dayplus
