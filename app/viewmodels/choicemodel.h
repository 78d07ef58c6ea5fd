// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/rowmodel.h"

#include <QQmlEngine>

namespace dayplus {

/** One thing to choose: its code, its name, and a second line. */
struct ChoiceRow {
    QString code, label, detail;
    QString key() const { return code; }
    bool operator==(const ChoiceRow &) const = default;
};

class ChoiceModel : public RowModel<ChoiceRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { Code = Qt::UserRole + 1, Label, Detail };
    explicit ChoiceModel(QObject *parent = nullptr);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE int indexOf(const QString &code) const;
    Q_INVOKABLE QString labelOf(const QString &code) const;
    Q_INVOKABLE QString codeAt(int index) const;

Q_SIGNALS:
    void countChanged();
};

} // namespace dayplus
