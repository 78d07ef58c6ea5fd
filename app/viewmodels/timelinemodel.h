// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/rowmodel.h"
#include "viewmodels/timelinerows.h"

#include <QQmlEngine>

namespace dayplus {

/** The lines of the timeline. */
class TimelineModel : public RowModel<TimelineRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Journey page")
    Q_PROPERTY(int count READ count NOTIFY shapeChanged FINAL)
    Q_PROPERTY(int lanes READ lanes NOTIFY shapeChanged FINAL) ///< how many lanes are used at most
public:
    enum Role {
        Type = Qt::UserRole + 1, EntryId, Number, Date, Title, Meta, Who, SourceGlyph, SourceWord, Spoken, Count, Indent, Open, Planned,
        Vague, SpanMark, Beyond, FirstOfDay, Band, Lanes, Chosen, Picture, Cancelled,
    };
    using RowModel::RowModel;
    int count() const { return rowCount(); }
    int lanes() const { return m_lanes; }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void show(const QList<TimelineRow> &rows);
    /** The next line in that direction (±1) that does something; the same one if there is none. */
    Q_INVOKABLE int neighbour(int row, int step) const;
    int lineOf(TimelineRow::Type type) const; ///< −1 = none

Q_SIGNALS:
    void shapeChanged();

private:
    int m_lanes = 0;
};

/** "band", "entry", "fold", "day0", "today", "earlier", "later". */
QString timelineTypeName(TimelineRow::Type type);

} // namespace dayplus
