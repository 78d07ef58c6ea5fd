// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"
#include "viewmodels/trendchart.h"
#include "viewmodels/trendreader.h"

namespace dayplus {

/** The day that is read out: which one, what was recorded, where it leads. Moves over the values of the chart. */
class TrendCursor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Trends page")
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)       ///< "Day +15 · Wed 25 March 2026"
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)         ///< "Joint pain 8 · Fatigue 8 · Mara, 21:10"
    Q_PROPERTY(bool canStepBack READ canStepBack NOTIFY changed FINAL)
    Q_PROPERTY(bool canStepOn READ canStepOn NOTIFY changed FINAL)
    Q_PROPERTY(bool canOpen READ canOpen NOTIFY changed FINAL)      ///< something of this day is in the chart
    Q_PROPERTY(QString event READ event NOTIFY changed FINAL)       ///< "Fever, 4 days" if one is marked on that day
public:
    TrendCursor(TrendChart &chart, const TrendReader &reader, Journal &journal, Roster &roster, DayInfo &day, Notices &notices);

    QString title() const;
    QString text() const;
    bool canStepBack() const { return neighbour(-1).has_value(); }
    bool canStepOn() const { return neighbour(1).has_value(); }
    bool canOpen() const { return !rowsHere().isEmpty() || !eventsHere().isEmpty(); }
    QString event() const;
    /** First day of that event. */
    std::optional<qint64> eventDay() const;
    std::optional<qint64> day() const { return m_chart.scene().cursorDay; }

    /** The previous (−1) or next (1) day with a value. */
    Q_INVOKABLE void step(int by);
    /** A day of the chart was tapped: the nearest day with a value within a finger's width, else that day. */
    Q_INVOKABLE void pick(int wallDay);
    /** The entry of this day, or, if there are several, the day in Journey. */
    Q_INVOKABLE void open();
    /** The entry of one point. */
    void openRow(qint64 row);
    void moveTo(std::optional<qint64> day);

Q_SIGNALS:
    void changed();
    void entryWanted(const QUuid &entry);
    void dayWanted(const QString &isoDay);

private:
    std::optional<qint64> neighbour(int by) const;
    const EventMark *markHere() const;
    QList<qint64> rowsHere() const;
    QList<Id> eventsHere() const;
    QString nameOf(Reporter reporter) const;
    QString whoAndWhen(qint64 day) const;
    TrendChart &m_chart;
    const TrendReader &m_reader;
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
};

} // namespace dayplus
