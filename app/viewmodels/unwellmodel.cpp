// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/unwellmodel.h"

namespace dayplus {

QVariant UnwellModel::data(const QModelIndex &index, int role) const
{
    const UnwellRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Label: return row->label;
    case Code: return row->code;
    case Explanation: return row->explanation;
    case Group: return row->group;
    case GroupStart: return row->groupStart;
    case Emergency: return row->emergency;
    case KindOf: return row->kind;
    case AnswerGiven: return row->answer;
    case LevelGiven: return row->level;
    case ValueText: return row->value;
    default: return {};
    }
}

QHash<int, QByteArray> UnwellModel::roleNames() const
{
    return {{Code, "code"}, {Label, "label"}, {Explanation, "explanation"}, {Group, "group"}, {GroupStart, "groupStart"},
            {Emergency, "emergency"}, {KindOf, "kind"}, {AnswerGiven, "answer"}, {LevelGiven, "level"}, {ValueText, "valueText"}};
}

} // namespace dayplus
