// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/rowmodel.h"

#include <QQmlEngine>

namespace dayplus {

/** One tile of "I feel unwell". */
struct UnwellRow {
    enum Kind { YesNo, Levels, Measure };
    enum Answer { None, Yes, No, CannotTell };
    QString code, label, explanation, group;
    bool groupStart = false, emergency = false;
    int kind = YesNo;
    int answer = None;      ///< Answer
    int level = -1;         ///< of Levels: 0 none … 3 severe
    QString value;          ///< of Measure: the last one of today
    QString key() const { return code; }
    bool operator==(const UnwellRow &) const = default;
};

class UnwellModel : public RowModel<UnwellRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
public:
    enum Role { Code = Qt::UserRole + 1, Label, Explanation, Group, GroupStart, Emergency, KindOf, AnswerGiven, LevelGiven, ValueText };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

} // namespace dayplus
