// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/calendarmodel.h"

namespace dayplus {

void CalendarModel::show(const QList<CalendarDay> &days)
{
    setRows(days);
    Q_EMIT countChanged();
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    const CalendarDay *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Iso: return row->date.toString(Qt::ISODate);
    case Day: return row->date.day();
    case InMonth: return row->inMonth;
    case Today: return row->today;
    case Day0: return row->day0;
    case Number: return row->number;
    case Happened: return row->happened;
    case Planned: return row->planned;
    case About: return row->about;
    case Bars: return QVariant::fromValue(row->bars);
    case Summary: return row->summary;
    case Qt::DisplayRole:
    case Spoken: return row->spoken;
    default: return {};
    }
}

QHash<int, QByteArray> CalendarModel::roleNames() const
{
    return {{Iso, "iso"}, {Day, "day"}, {InMonth, "inMonth"}, {Today, "today"}, {Day0, "day0"}, {Number, "number"}, {Happened, "happened"},
            {Planned, "planned"}, {About, "about"}, {Bars, "bars"}, {Summary, "summary"}, {Spoken, "spoken"}};
}

} // namespace dayplus
