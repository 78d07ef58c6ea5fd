// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/comparemodels.h"

namespace dayplus {

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    const CompareRow *row = index.column() == 0 ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Sentence: return row->sentence;
    case Label: return row->label;
    case ScaleNote: return row->scale;
    case BeforeLogged: return row->before.logged;
    case NowLogged: return row->now.logged;
    case BeforeMiddle: return row->before.middle;
    case NowMiddle: return row->now.middle;
    case BeforeRange: return row->before.range;
    case NowRange: return row->now.range;
    case BeforeShares: return row->before.shares;
    case NowShares: return row->now.shares;
    case BeforeAt: return row->before.at;
    case NowAt: return row->now.at;
    case Ticks: return row->ticks;
    default: return {};
    }
}

QHash<int, QByteArray> CompareModel::roleNames() const
{
    return {{Label, "label"}, {ScaleNote, "scaleNote"}, {BeforeLogged, "beforeLogged"}, {NowLogged, "nowLogged"},
            {BeforeMiddle, "beforeMiddle"}, {NowMiddle, "nowMiddle"}, {BeforeRange, "beforeRange"}, {NowRange, "nowRange"},
            {BeforeShares, "beforeShares"}, {NowShares, "nowShares"}, {BeforeAt, "beforeAt"}, {NowAt, "nowAt"}, {Ticks, "ticks"},
            {Sentence, "sentence"}};
}

QVariant CompareFigureModel::data(const QModelIndex &index, int role) const
{
    const CompareFigure *row = index.column() == 0 ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Sentence: return row->sentence;
    case Label: return row->label;
    case SourceNote: return row->source;
    case Before: return row->before;
    case BeforeOf: return row->beforeOf;
    case Now: return row->now;
    case NowOf: return row->nowOf;
    default: return {};
    }
}

QHash<int, QByteArray> CompareFigureModel::roleNames() const
{
    return {{Label, "label"}, {SourceNote, "sourceNote"}, {Before, "before"}, {BeforeOf, "beforeOf"}, {Now, "now"}, {NowOf, "nowOf"},
            {Sentence, "sentence"}};
}

QVariant CompareTableModel::data(const QModelIndex &index, int role) const
{
    const CompareCell *row = index.column() == 0 ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Sentence: return row->sentence;
    case Title: return row->title;
    case Label: return row->label;
    case Before: return row->before;
    case Now: return row->now;
    default: return {};
    }
}

QHash<int, QByteArray> CompareTableModel::roleNames() const
{
    return {{Title, "title"}, {Label, "label"}, {Before, "before"}, {Now, "now"}, {Sentence, "sentence"}};
}

} // namespace dayplus
