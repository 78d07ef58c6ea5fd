// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/trendtablemodel.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

/** "2 values, in hospital", "5 on 4 of 7 days", "7 days" of a step. */
QString countOf(const PanelRow &row)
{
    const bool one = row.words.n == u"1";
    if (!row.bin && !row.words.vague)
        return one ? TrendTableModel::tr("1 day") : TrendTableModel::tr("%1 days", "how long a dose stays").arg(row.words.n);
    QString count = one ? TrendTableModel::tr("1 value") : TrendTableModel::tr("%1 values").arg(row.words.n);
    if (row.bin && row.bin->hospital)
        count = TrendTableModel::tr("%1, in hospital", "how many values").arg(count);
    if (row.words.far)
        count = TrendTableModel::tr("%1, far from the others", "how many values").arg(count);
    return count;
}

} // namespace

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
    case Series: return row->series;
    default: return {};
    }
}

QHash<int, QByteArray> TrendTableModel::roleNames() const
{
    return {{Date, "date"}, {DayNumber, "dayNumber"}, {Value, "value"}, {Range, "range"}, {Count, "count"}, {Sentence, "sentence"}, {Series, "series"}};
}

void TrendTableModel::show(const TrendResult &result, DayRange days, const QString &unit)
{
    ChartPanel panel;
    panel.result = result;
    show(panel, days, unit);
}

void TrendTableModel::show(const ChartPanel &panel, DayRange days, const QString &unit)
{
    QList<TrendTableRow> rows;
    qsizetype dated = 0;
    for (const PanelRow &of : panelRows(panel)) {
        if (!of.words.vague && (of.to < days.from || of.words.from > days.to))
            continue;
        TrendTableRow row{of.words, of.series, countOf(of), {}};
        const QString value = unit.isEmpty() ? of.words.value : of.words.value + u'\u00a0' + unit;
        const QString when = of.words.day.isEmpty() ? of.words.date : tr("%1, Day %2", "10 March 2026, Day +15").arg(of.words.date, of.words.day);
        row.sentence = tr("%1: %2", "day: value").arg(when, of.series.isEmpty() ? value : of.series + u' ' + value);
        if (!of.words.range.isEmpty())
            row.sentence = tr("%1, %2", "day and value, 7 to 9").arg(row.sentence, of.words.range);
        row.sentence = tr("%1, %2", "day and value, how many values").arg(row.sentence, row.count);
        rows.append(row);
        dated += of.words.vague ? 0 : 1;
    }
    std::reverse(rows.begin(), rows.begin() + dated);
    setRows(rows);
}

void TrendTableModel::show(const QList<LaneRow> &lanes)
{
    QList<TrendTableRow> rows;
    for (const LaneRow &lane : lanes) {
        TrendTableRow row;
        row.words.row = rows.size();
        row.words.date = lane.medicine;
        row.words.value = lane.dose;
        row.words.range = lane.reason;
        row.series = lane.to.isEmpty() || lane.to == lane.from ? lane.from : tr("%1 to %2", "first and last day").arg(lane.from, lane.to);
        QStringList parts{lane.medicine, lane.dose, row.series, lane.reason};
        parts.removeAll(QString());
        row.sentence = parts.join(u", "_s);
        rows.append(row);
    }
    setRows(rows);
}

} // namespace dayplus
