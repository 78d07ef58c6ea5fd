// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "journal/duelist.h"
#include "viewmodels/rowmodel.h"

#include <QQmlEngine>

namespace dayplus {

/** One line of "Due". */
struct DueRow {
    QString id;              ///< Due::key()
    Due::What what = Due::What::Planned;
    QString title;           ///< "Prednisone 5 mg", "Temperature", "Visit"
    QString meta;            ///< "overdue since 08:00", "at 14:00", "Fri 3 April"
    bool overdue = false;
    bool ahead = false;      ///< another day: nothing to do yet
    QString key() const { return id; }
    bool operator==(const DueRow &) const = default;
};

class DueModel : public RowModel<DueRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Today page")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { Key = Qt::UserRole + 1, What, Title, Meta, Overdue, Ahead };
    explicit DueModel(QObject *parent = nullptr);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

/** The line for one thing that is due. */
DueRow dueRow(const Due &due, const QDateTime &now, const Roster &roster, const Catalogues &catalogues);

} // namespace dayplus
