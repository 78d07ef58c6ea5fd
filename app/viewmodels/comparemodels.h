// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/rowmodel.h"

#include <QQmlEngine>
#include <QVariantList>

namespace dayplus {

/** One window of one symptom, in words and as shares of its logged days. */
struct CompareSide {
    QString logged;        ///< "74 of 89 days"
    QString middle, range; ///< "6", "4–9"; middle empty = nothing recorded
    QVariantList shares;   ///< 0 … 1 of the highest bar of both windows
    double at = -1;        ///< where the middle value stands, 0 … 1; −1 = none
    bool operator==(const CompareSide &) const = default;
};
/** Something people log day by day, in two windows on one scale. */
struct CompareRow {
    QString code, label, scale;
    CompareSide before, now;
    QStringList ticks;     ///< words at the left end, the middle (of three) and the right end of the scale
    QString sentence;
    QString key() const { return code; }
    bool operator==(const CompareRow &) const = default;
};
class CompareModel : public RowModel<CompareRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the page of two windows")
public:
    enum Role { Label = Qt::UserRole + 1, ScaleNote, BeforeLogged, NowLogged, BeforeMiddle, NowMiddle, BeforeRange, NowRange, BeforeShares,
                NowShares, BeforeAt, NowAt, Ticks, Sentence };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/** Something with single results, or a count of days: two figures and what they are of. */
struct CompareFigure {
    QString code, label, source;    ///< "told by team, higher = worse"
    QString before, beforeOf, now, nowOf; ///< "14", "1 result"; "89", "of 90"
    QString sentence;
    QString key() const { return code; }
    bool operator==(const CompareFigure &) const = default;
};
class CompareFigureModel : public RowModel<CompareFigure> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the page of two windows")
public:
    enum Role { Label = Qt::UserRole + 1, SourceNote, Before, BeforeOf, Now, NowOf, Sentence };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/** A line of the table twin: a heading, or one figure in both windows. */
struct CompareCell {
    QString title;         ///< of a heading; else empty
    QString label, before, now, sentence;
    int place = 0;
    int key() const { return place; }
    bool operator==(const CompareCell &) const = default;
};
class CompareTableModel : public RowModel<CompareCell> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the page of two windows")
public:
    enum Role { Title = Qt::UserRole + 1, Label, Before, Now, Sentence };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

} // namespace dayplus
