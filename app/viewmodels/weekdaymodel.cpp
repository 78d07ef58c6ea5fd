// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/catchupviewmodel.h"

namespace dayplus {

QVariant WeekDayModel::data(const QModelIndex &index, int role) const
{
    const WeekDayRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Date: return row->date;
    case Iso: return row->iso;
    case Weekday: return row->weekday;
    case StateRole: return row->state;
    case Marks: return row->marks;
    case Missing: return row->missing;
    case Hospital: return row->hospital;
    case Words: return row->words;
    default: return {};
    }
}

QHash<int, QByteArray> WeekDayModel::roleNames() const
{
    return {{Iso, "iso"}, {Weekday, "weekday"}, {Date, "date"}, {StateRole, "said"}, {Marks, "marks"}, {Missing, "missing"},
            {Hospital, "hospital"}, {Words, "words"}};
}

} // namespace dayplus
