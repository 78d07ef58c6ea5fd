// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/trenditemmodel.h"

namespace dayplus {

TrendItemModel::TrendItemModel(QObject *parent) : RowModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &TrendItemModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &TrendItemModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &TrendItemModel::countChanged);
}

QVariant TrendItemModel::data(const QModelIndex &index, int role) const
{
    const TrendItemRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Label: return row->label;
    case Code: return row->code;
    case Detail: return row->detail;
    case Section: return row->section;
    case Heading: return row->heading;
    case Shown: return row->shown;
    default: return {};
    }
}

QHash<int, QByteArray> TrendItemModel::roleNames() const
{
    return {{Code, "code"}, {Label, "label"}, {Detail, "detail"}, {Section, "section"}, {Heading, "heading"}, {Shown, "shown"}};
}

void TrendItemModel::setItems(const QList<TrendItemRow> &items)
{
    m_items = items;
    narrow();
}

void TrendItemModel::setSearch(const QString &search)
{
    if (m_search == search)
        return;
    m_search = search;
    narrow();
    Q_EMIT searchChanged();
}

void TrendItemModel::narrow()
{
    const QString wanted = m_search.trimmed();
    QList<TrendItemRow> rows = m_items;
    if (!wanted.isEmpty())
        rows.removeIf([&](const TrendItemRow &row) { return !row.label.contains(wanted, Qt::CaseInsensitive); });
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i].heading = i == 0 || rows[i].section != rows[i - 1].section ? rows[i].section : QString();
    setRows(rows);
}

} // namespace dayplus
