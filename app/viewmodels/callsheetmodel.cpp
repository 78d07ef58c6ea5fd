// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/callsheetmodel.h"

namespace dayplus {

QVariant SheetLineModel::data(const QModelIndex &index, int role) const
{
    const SheetLineRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Title: return row->title;
    case Rule: return row->rule;
    case Group: return row->group;
    case GroupStart: return row->groupStart;
    case RuleSource: return row->source;
    case On: return row->on;
    case Own: return row->own;
    case LevelIndex: return row->level;
    case Words: return row->words;
    case ProblemText: return row->problem;
    case LimitLabels: return row->limitLabels;
    case Limits: return row->limits;
    case LimitUnits: return row->limitUnits;
    default: return {};
    }
}

QHash<int, QByteArray> SheetLineModel::roleNames() const
{
    return {{Rule, "rule"}, {Group, "group"}, {GroupStart, "groupStart"}, {Title, "title"}, {RuleSource, "ruleSource"}, {On, "on"},
            {Own, "own"}, {LevelIndex, "levelIndex"}, {Words, "words"}, {ProblemText, "problem"}, {LimitLabels, "limitLabels"},
            {Limits, "limits"}, {LimitUnits, "limitUnits"}};
}

} // namespace dayplus
