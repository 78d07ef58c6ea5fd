// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/rowmodel.h"

#include <QQmlEngine>
#include <QVariant>

namespace dayplus {

/** One line of the call list as it is edited. */
struct SheetLineRow {
    QString rule, group, title, source, words, problem;
    bool groupStart = false, on = false, own = false;
    int level = 0;                 ///< 0 call today, 1 call now, 2 emergency
    QStringList limitLabels, limits, limitUnits; ///< a number each that somebody may set
    QString key() const { return rule; }
    bool operator==(const SheetLineRow &) const = default;
};

class SheetLineModel : public RowModel<SheetLineRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
public:
    enum Role { Rule = Qt::UserRole + 1, Group, GroupStart, Title, RuleSource, On, Own, LevelIndex, Words, ProblemText, LimitLabels, Limits, LimitUnits };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

} // namespace dayplus
