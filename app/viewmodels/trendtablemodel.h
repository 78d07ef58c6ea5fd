// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/panelsaid.h"
#include "viewmodels/rowmodel.h"
#include "wording/lanewords.h"

#include <QQmlEngine>

namespace dayplus {

/** One line of the table beside the chart: a day with its values, or a medicine with one of its doses (then `words.date` is its name). */
struct TrendTableRow {
    TrendRow words;
    QString series;      ///< whose line it is, in a panel of several
    QString count;       ///< "1 value", "2 values, in hospital"
    QString sentence;    ///< the whole row, for a reader
    QString key() const { return series + QString::number(words.row) + u'/' + QString::number(words.from); }
    bool operator==(const TrendTableRow &o) const { return sentence == o.sentence && count == o.count && words.row == o.words.row; }
};

/** The chart's twin in words: the bins of one panel that are in view, newest first, then what has no day. Counted once, in the domain. */
class TrendTableModel : public RowModel<TrendTableRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Trends page")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { Date = Qt::UserRole + 1, DayNumber, Value, Range, Count, Sentence, Series };
    explicit TrendTableModel(QObject *parent = nullptr);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /** The bins of `result` that touch `days`. `unit` stands after the values in the sentences. */
    void show(const TrendResult &result, DayRange days, const QString &unit);
    /** The same of a whole panel: its further series and its steps as well. */
    void show(const ChartPanel &panel, DayRange days, const QString &unit);
    /** The medicines, in the order of their lanes. */
    void show(const QList<LaneRow> &lanes);

Q_SIGNALS:
    void countChanged();
};

} // namespace dayplus
