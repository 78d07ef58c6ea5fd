// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taper.h"
#include "viewmodels/rowmodel.h"

#include <QQmlEngine>
#include <functional>

namespace dayplus {

/** One day of the month on the calendar of a taper. */
struct TaperCell {
    int index = 0;       ///< 0…41 in the grid of seven columns
    QDate day;           ///< invalid = another month
    QString amount;      ///< "7.5"; empty = nothing planned
    int log = 0;         ///< TaperDay::Log
    bool changes = false, differs = false, today = false, chosen = false;
    QString spoken;
    int key() const { return index; }
    bool operator==(const TaperCell &) const = default;
};

/** A month of a taper: 42 cells. It asks `days` for what stands in them. */
class TaperMonthModel : public RowModel<TaperCell> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the taper page")
    Q_PROPERTY(QString heading READ heading NOTIFY shown FINAL)      ///< "April 2026"
    Q_PROPERTY(QStringList weekdays READ weekdays CONSTANT FINAL)
public:
    enum Role { Day = Qt::UserRole + 1, Number, Amount, Log, Changes, Differs, Today, Chosen, Spoken };
    explicit TaperMonthModel(QObject *parent = nullptr);
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    QString heading() const;
    QStringList weekdays() const;
    QDate month() const { return m_month; }
    Q_INVOKABLE void turn(int months);
    void goTo(QDate day);
    /** Reads the cells again. `say` speaks a day; `today` and `chosen` are marked. */
    using Days = std::function<QList<TaperDay>(QDate first, QDate last)>;
    using Say = std::function<QString(const TaperDay &)>;
    void show(Days days, Say say, QDate today, QDate chosen);

Q_SIGNALS:
    void shown();

private:
    void fill();
    QDate m_month; ///< its first day
    Days m_days;
    Say m_say;
    QDate m_today, m_chosen;
};

} // namespace dayplus
