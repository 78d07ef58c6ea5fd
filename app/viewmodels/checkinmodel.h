// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "viewmodels/rowmodel.h"

#include <QQmlEngine>

namespace dayplus {

/** One question of the daily check-in and what was said to it today. */
struct CheckInRow {
    QString code, label;
    bool level4 = true;      ///< None–Severe, else 0–10
    int answer = -1;         ///< the Level's index or the number; −1 = not answered
    bool cannot = false;     ///< "could not answer" was said
    QString yesterday = {};  ///< "yesterday none"; empty if not logged
    Id entry;                ///< today's entry, null if none
    QString key() const { return code; }
    bool operator==(const CheckInRow &) const = default;
};

class CheckInModel : public RowModel<CheckInRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Today page")
public:
    enum Role { Code = Qt::UserRole + 1, Label, Level4, Answer, Cannot, Yesterday };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/** What an entry list shows of one entry: Logged today, Due, search results. */
struct EntryLine {
    Id id;
    QString time, title, who, day = {};
    bool newest = false;     ///< the last thing done: Undo instead of Edit
    Id key() const { return id; }
    bool operator==(const EntryLine &) const = default;
};

class EntryLineModel : public RowModel<EntryLine> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page")
public:
    enum Role { EntryId = Qt::UserRole + 1, Time, Title, Who, Day, Newest };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

} // namespace dayplus
