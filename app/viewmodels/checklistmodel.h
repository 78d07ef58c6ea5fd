// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/rowmodel.h"

#include <QQmlEngine>

namespace dayplus {

/** One row of the work-up before treatment and what became of it. */
struct ChecklistRow {
    enum State { Open, Planned, Done, NotNeeded };
    QString id, group, title, detail;
    int state = Open;
    QString entry;          ///< id of the entry that says so; empty = none
    bool first = false;     ///< of its group: the heading stands above it
    QString key() const { return id; }
    bool operator==(const ChecklistRow &) const = default;
};

class ChecklistModel : public RowModel<ChecklistRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
public:
    enum Role { RowId = Qt::UserRole + 1, Group, Title, Detail, State, EntryId, First };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

} // namespace dayplus
