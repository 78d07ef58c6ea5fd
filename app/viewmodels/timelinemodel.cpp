// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/timelinemodel.h"

using namespace Qt::StringLiterals;

namespace dayplus {

QString timelineTypeName(TimelineRow::Type type)
{
    switch (type) {
    case TimelineRow::Type::Band: return u"band"_s;
    case TimelineRow::Type::Entry: return u"entry"_s;
    case TimelineRow::Type::Fold: return u"fold"_s;
    case TimelineRow::Type::Day0: return u"day0"_s;
    case TimelineRow::Type::Today: return u"today"_s;
    case TimelineRow::Type::Earlier: return u"earlier"_s;
    case TimelineRow::Type::Later: return u"later"_s;
    }
    return {};
}

void TimelineModel::show(const QList<TimelineRow> &rows_)
{
    setRows(rows_);
    qsizetype widest = 0;
    for (const TimelineRow &row : rows_)
        widest = std::max(widest, row.lanes.size());
    m_lanes = int(widest);
    Q_EMIT shapeChanged();
}

int TimelineModel::neighbour(int row, int step) const
{
    for (int i = row + step; i >= 0 && i < rowCount(); i += step) {
        const TimelineRow &line = rows()[i];
        const bool opens = !line.entry.isNull() || line.type == TimelineRow::Type::Fold || line.type == TimelineRow::Type::Earlier || line.type == TimelineRow::Type::Later;
        if (opens)
            return i;
    }
    return row;
}

int TimelineModel::lineOf(TimelineRow::Type type) const
{
    const auto found = std::find_if(rows().begin(), rows().end(), [type](const TimelineRow &row) { return row.type == type; });
    return found == rows().end() ? -1 : int(found - rows().begin());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    const TimelineRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Type: return timelineTypeName(row->type);
    case EntryId: return row->entry;
    case Number: return row->number;
    case Date: return row->date;
    case Qt::DisplayRole:
    case Title: return row->title;
    case Meta: return row->meta;
    case Who: return row->who;
    case SourceGlyph: return row->glyph;
    case SourceWord: return row->word;
    case Spoken: return row->spoken;
    case Count: return row->count;
    case Indent: return row->level;
    case Open: return row->open;
    case Planned: return row->planned;
    case Cancelled: return row->cancelled;
    case Vague: return row->vague;
    case SpanMark: return row->span;
    case Beyond: return row->beyond;
    case FirstOfDay: return row->firstOfDay;
    case Band: return row->band;
    case Lanes: return QVariant::fromValue(row->lanes);
    case Chosen: return row->chosen;
    case Picture: return row->picture;
    default: return {};
    }
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{Type, "type"}, {EntryId, "entryId"}, {Number, "number"}, {Date, "date"}, {Title, "title"}, {Meta, "meta"}, {Who, "who"},
            {SourceGlyph, "sourceGlyph"}, {SourceWord, "sourceWord"}, {Spoken, "spoken"}, {Count, "entries"}, {Indent, "level"},
            {Open, "open"}, {Planned, "planned"}, {Cancelled, "cancelled"}, {Vague, "vague"}, {SpanMark, "spanMark"}, {Beyond, "beyond"}, {FirstOfDay, "firstOfDay"},
            {Band, "band"}, {Lanes, "lanes"}, {Chosen, "chosen"},
            {Picture, "picture"}};
}

} // namespace dayplus
