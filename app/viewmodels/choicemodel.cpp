// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/choicemodel.h"

namespace dayplus {

ChoiceModel::ChoiceModel(QObject *parent) : RowModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &ChoiceModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &ChoiceModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &ChoiceModel::countChanged);
}

QVariant ChoiceModel::data(const QModelIndex &index, int role) const
{
    const ChoiceRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Label: return row->label;
    case Code: return row->code;
    case Detail: return row->detail;
    default: return {};
    }
}

QHash<int, QByteArray> ChoiceModel::roleNames() const
{
    return {{Code, "code"}, {Label, "label"}, {Detail, "detail"}};
}

int ChoiceModel::indexOf(const QString &code) const
{
    for (int i = 0; i < rows().size(); ++i)
        if (rows()[i].code == code)
            return i;
    return -1;
}

QString ChoiceModel::labelOf(const QString &code) const
{
    const ChoiceRow *row = rowAt(indexOf(code));
    return row ? row->label : QString();
}

QString ChoiceModel::codeAt(int index) const
{
    const ChoiceRow *row = rowAt(index);
    return row ? row->code : QString();
}

} // namespace dayplus
