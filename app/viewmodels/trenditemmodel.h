// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/rowmodel.h"

#include <QQmlEngine>

namespace dayplus {

/** One thing that can be charted. */
struct TrendItemRow {
    QString code, label;
    QString detail;      ///< "312 values, last on 22 Nov 2026"
    QString section;     ///< "Symptoms", "Lab values"
    QString heading;     ///< the section, on its first row only; the model sets it
    bool shown = false;
    QString key() const { return code; }
    bool operator==(const TrendItemRow &) const = default;
};

/** What the chooser lists: all that has values, those of one kind together; narrowed by a search. */
class TrendItemModel : public RowModel<TrendItemRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Trends page")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
public:
    enum Role { Code = Qt::UserRole + 1, Label, Detail, Section, Heading, Shown };
    explicit TrendItemModel(QObject *parent = nullptr);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setItems(const QList<TrendItemRow> &items);
    QString search() const { return m_search; }
    void setSearch(const QString &search);

Q_SIGNALS:
    void countChanged();
    void searchChanged();

private:
    void narrow();
    QList<TrendItemRow> m_items;
    QString m_search;
};

} // namespace dayplus
