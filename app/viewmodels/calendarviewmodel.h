// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/calendarmodel.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"
#include "viewmodels/timelinemodel.h"

namespace dayplus {

/** The entries of Journey by month: a grid of days, the entries of the chosen day under it, and those of "some day" in that month. */
class CalendarViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Journey page")
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)               ///< "March 2026"
    Q_PROPERTY(QStringList weekdays READ weekdays CONSTANT FINAL)           ///< in the order of the columns
    Q_PROPERTY(dayplus::CalendarModel *days READ days CONSTANT FINAL)
    Q_PROPERTY(int lanes READ lanes NOTIFY changed FINAL)                   ///< of periods in this month, 0…3
    Q_PROPERTY(QString selected READ selected NOTIFY changed FINAL)         ///< ISO day
    Q_PROPERTY(QString selectedTitle READ selectedTitle NOTIFY changed FINAL) ///< "Day +4, Sat 14 March 2026"
    Q_PROPERTY(dayplus::TimelineModel *entries READ entries CONSTANT FINAL) ///< of the chosen day, and periods it lies in
    Q_PROPERTY(QString vagueTitle READ vagueTitle NOTIFY changed FINAL)     ///< "Some day in March 2026"
    Q_PROPERTY(dayplus::TimelineModel *vague READ vague CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)
    Q_PROPERTY(bool atToday READ atToday NOTIFY changed FINAL)              ///< today is chosen
public:
    CalendarViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent = nullptr);

    QString title() const;
    QStringList weekdays() const;
    CalendarModel *days() { return &m_days; }
    int lanes() const { return m_lanes; }
    QString selected() const { return m_selected.toString(Qt::ISODate); }
    QString selectedTitle() const;
    TimelineModel *entries() { return &m_rows; }
    QString vagueTitle() const;
    TimelineModel *vague() { return &m_vague; }
    bool loaded() const { return m_loaded; }
    bool atToday() const { return m_selected == m_day.today(); }
    bool reading() const { return m_waiting > 0; }

    /** Only these kinds; empty = all. */
    void setKinds(const QList<Kind> &kinds);
    /** Chooses a day ("2026-03-10"); its month is shown. */
    Q_INVOKABLE void select(const QString &isoDay);
    Q_INVOKABLE void selectToday();
    /** Moves the choice by days, or by months on the same day of the month. */
    Q_INVOKABLE void step(int days);
    Q_INVOKABLE void turn(int months);

Q_SIGNALS:
    void changed();

private:
    void choose(QDate day);
    void read();
    void ask(const EntryQuery &query, bool pages, std::function<void(const QList<Entry> &)> take);
    void present();
    void show();
    void showDay();
    QList<Entry> periods() const;
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    CalendarModel m_days;
    TimelineModel m_rows, m_vague;
    QList<Kind> m_kinds;
    QList<Entry> m_ofMonth, m_ofYear, m_before, m_milestones;
    QDate m_month, m_selected, m_today;
    Id m_patient;
    int m_lanes = 0, m_waiting = 0, m_round = 0;
    bool m_loaded = false;
};

} // namespace dayplus
