// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "viewmodels/rowmodel.h"

#include <QQmlEngine>

namespace dayplus {

/** One task of the thinking check and how it went. */
struct ThinkingRow {
    QString id, group, label, ask;
    int answer = 0;      ///< 0 open, 1 right, 2 not right, 3 could not try
    QString key() const { return id; }
    bool operator==(const ThinkingRow &) const = default;
};
class ThinkingModel : public RowModel<ThinkingRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the thinking page")
public:
    enum Role { ItemId = Qt::UserRole + 1, Group, Label, Ask, Answer };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/** A group of tasks as pips: "When, where" with four. */
struct ThinkingGroup {
    QString id, label;
    QList<int> answers;
    int first = 0;       ///< row of its first task
    QString key() const { return id; }
    bool operator==(const ThinkingGroup &) const = default;
};
class ThinkingGroupModel : public RowModel<ThinkingGroup> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the thinking page")
public:
    enum Role { GroupId = Qt::UserRole + 1, Label, Answers, First, Said };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/** The ten tasks in the order they are asked, nothing answered; the things to name are other ones each day. */
QList<ThinkingRow> freshThinkingRows(const Catalogues &catalogues, QDate day);
/** "When, where", "Three things" … */
QString thinkingGroupName(const QString &group);
/** A text of the catalogues in the language of the screens. */
QString catalogueText(const QString &english);

} // namespace dayplus
