// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/notices.h"
#include "viewmodels/rowmodel.h"

#include "journal/roster.h"

namespace dayplus {

/** One version of a record: what was done, what differs from the one before, who and when. */
struct VersionRow {
    qint64 sequence = 0;
    QString title;          ///< "Written", "Changed", "Removed", "Undone" …
    QString what;           ///< a line for each part that changed; of the first one, its title
    QString who;            ///< "Jonas, 2 April 2026, 19:05"
    bool restorable = false;///< differs from what it is now
    qint64 key() const { return sequence; }
    bool operator==(const VersionRow &) const = default;
};

class VersionModel : public RowModel<VersionRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { Sequence = Qt::UserRole + 1, Title, What, Who, Restorable };
    using RowModel::RowModel;
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void show(const QList<VersionRow> &rows);

Q_SIGNALS:
    void countChanged();
};

/** Every version of one entry or medicine, newest first, and the way back to one. */
class HistoryViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
    Q_PROPERTY(dayplus::VersionModel *versions READ versions CONSTANT FINAL)
public:
    HistoryViewModel(Journal &journal, Roster &roster, Notices &notices, Id record, QObject *parent = nullptr);

    VersionModel *versions() { return &m_versions; }
    /** Writes that version anew: one step that can be undone. */
    Q_INVOKABLE void restore(qint64 sequence);

private:
    void reload();
    void show();
    VersionRow row(qsizetype index) const;
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Id m_record;
    QList<HistoryRow> m_rows; ///< oldest first
    VersionModel m_versions;
};

/** Writes an entry or medicine as it was; with other kinds Fault::Internal. */
QFuture<Done> writeAgain(Journal &journal, const Record &record);

} // namespace dayplus
