// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/checkinmodel.h"

namespace dayplus {

QVariant CheckInModel::data(const QModelIndex &index, int role) const
{
    const CheckInRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Label: return row->label;
    case Code: return row->code;
    case Level4: return row->level4;
    case Answer: return row->answer;
    case Cannot: return row->cannot;
    case Yesterday: return row->yesterday;
    default: return {};
    }
}

QHash<int, QByteArray> CheckInModel::roleNames() const
{
    return {{Code, "code"}, {Label, "label"}, {Level4, "level4"}, {Answer, "answer"}, {Cannot, "cannot"}, {Yesterday, "yesterday"}};
}

QVariant EntryLineModel::data(const QModelIndex &index, int role) const
{
    const EntryLine *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Title: return row->title;
    case EntryId: return row->id;
    case Time: return row->time;
    case Who: return row->who;
    case Day: return row->day;
    case Newest: return row->newest;
    default: return {};
    }
}

QHash<int, QByteArray> EntryLineModel::roleNames() const
{
    return {{EntryId, "entryId"}, {Time, "time"}, {Title, "title"}, {Who, "who"}, {Day, "day"}, {Newest, "newest"}};
}

} // namespace dayplus
