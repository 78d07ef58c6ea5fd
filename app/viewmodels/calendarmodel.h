// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/rowmodel.h"

#include <QDate>
#include <QQmlEngine>

namespace dayplus {

/** One day of the month, or an empty place before the first and after the last of it. */
struct CalendarDay {
    QDate date;
    bool inMonth = true;
    bool today = false;
    bool day0 = false;
    QString number;       ///< "+4", "0"; empty without a Day 0, or where months are counted
    int happened = 0;     ///< entries of that very day
    int planned = 0;
    int about = 0;        ///< "about" that day
    QList<int> bars;      ///< what each lane of periods shows: CalendarBar bits, 0 = nothing
    QString summary;      ///< "3 entries, 1 planned, In hospital"; empty if there is nothing
    QString spoken;       ///< the whole day in one sentence
    QDate key() const { return date; }
    bool operator==(const CalendarDay &) const = default;
};
enum CalendarBar { BarSolid = 1, BarDashed = 2, BarBegins = 4, BarEnds = 8 };
constexpr int kMostBars = 3;

/** The days of a month in whole weeks. */
class CalendarModel : public RowModel<CalendarDay> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the calendar")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { Iso = Qt::UserRole + 1, Day, InMonth, Today, Day0, Number, Happened, Planned, About, Bars, Summary, Spoken };
    using RowModel::RowModel;
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void show(const QList<CalendarDay> &days);

Q_SIGNALS:
    void countChanged();
};

} // namespace dayplus
