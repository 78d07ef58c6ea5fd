// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/rowmodel.h"

#include <QQmlEngine>

namespace dayplus {

/** One line of a card: its name, its text, where it comes from. */
struct CardLineRow {
    QString title, text, source;
    QString key() const { return title + u'\n' + (title.isEmpty() ? text : QString()); }
    bool operator==(const CardLineRow &) const = default;
};

class CardLineModel : public RowModel<CardLineRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
public:
    enum Role { Title = Qt::UserRole + 1, LineText, LineSource };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        const CardLineRow *row = rowAt(index.row());
        if (!row || index.column() != 0)
            return {};
        return role == Title ? row->title : role == LineText || role == Qt::DisplayRole ? row->text : role == LineSource ? row->source : QVariant();
    }
    QHash<int, QByteArray> roleNames() const override { return {{Title, "title"}, {LineText, "lineText"}, {LineSource, "lineSource"}}; }
};

} // namespace dayplus
