// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/trendtablemodel.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

TrendTableModel::TrendTableModel(QObject *parent) : RowModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &TrendTableModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &TrendTableModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &TrendTableModel::countChanged);
}

QVariant TrendTableModel::data(const QModelIndex &index, int role) const
{
    const TrendTableRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Sentence: return row->sentence;
    case Date: return row->words.date;
    case DayNumber: return row->words.day;
    case Value: return row->words.value;
    case Range: return row->words.range;
    case Count: return row->count;
    default: return {};
    }
}

QHash<int, QByteArray> TrendTableModel::roleNames() const
{
    return {{Date, "date"}, {DayNumber, "dayNumber"}, {Value, "value"}, {Range, "range"}, {Count, "count"}, {Sentence, "sentence"}};
}

void TrendTableModel::show(const TrendResult &result, DayRange days, const QString &unit)
{
    const QList<TrendRow> all = trendRows(result); // one per bin, then the vague ones
    QList<TrendTableRow> rows;
    qsizetype dated = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const TrendBin *bin = i < result.bins.size() ? &result.bins[i] : nullptr;
        if (bin && (bin->to < days.from || bin->from > days.to))
            continue;
        TrendTableRow row{all[i], all[i].n == u"1" ? tr("1 value") : tr("%1 values").arg(all[i].n), {}};
        if (bin && bin->hospital)
            row.count = tr("%1, in hospital", "how many values").arg(row.count);
        const QString value = unit.isEmpty() ? all[i].value : all[i].value + u'\u00a0' + unit;
        const QString when = all[i].day.isEmpty() ? all[i].date : tr("%1, Day %2", "10 March 2026, Day +15").arg(all[i].date, all[i].day);
        row.sentence = tr("%1: %2", "day: value").arg(when, value);
        if (!all[i].range.isEmpty())
            row.sentence = tr("%1, %2", "day and value, 7 to 9").arg(row.sentence, all[i].range);
        row.sentence = tr("%1, %2", "day and value, how many values").arg(row.sentence, row.count);
        rows.append(row);
        dated += bin ? 1 : 0;
    }
    std::reverse(rows.begin(), rows.begin() + dated);
    setRows(rows);
}

} // namespace dayplus
