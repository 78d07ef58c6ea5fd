// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/checklistmodel.h"

namespace dayplus {

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    const ChecklistRow *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case RowId: return row->id;
    case Group: return row->group;
    case Qt::DisplayRole:
    case Title: return row->title;
    case Detail: return row->detail;
    case State: return row->state;
    case EntryId: return row->entry;
    case First: return row->first;
    default: return {};
    }
}

QHash<int, QByteArray> ChecklistModel::roleNames() const
{
    return {{RowId, "rowId"}, {Group, "group"}, {Title, "title"}, {Detail, "detail"}, {State, "state"}, {EntryId, "entryId"}, {First, "first"}};
}

} // namespace dayplus
