// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/around.h"
#include "domain/beforeafter.h"
#include "viewmodels/comparemodels.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"
#include "viewmodels/trendreader.h"

namespace dayplus {

/**
 * Two stretches of days side by side: before Day 0 and the last ones, or before and after something that happened. Counts only what
 * was recorded; it compares no further, names no cause and computes no correlation.
 */
class BeforeAfterViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ empty NOTIFY changed FINAL)             ///< nothing with values was ever recorded
    Q_PROPERTY(QString patient READ patient NOTIFY changed FINAL)
    Q_PROPERTY(int about READ about WRITE setAbout NOTIFY changed FINAL)  ///< 0 = before and now, 1 = around an event
    Q_PROPERTY(bool hasEvents READ hasEvents NOTIFY changed FINAL)
    Q_PROPERTY(QString eventTitle READ eventTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString eventDate READ eventDate NOTIFY changed FINAL)  ///< "14 Mar 2026, Day +4"
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoOn READ canGoOn NOTIFY changed FINAL)
    Q_PROPERTY(QStringList lengths READ lengths CONSTANT FINAL)        ///< "30 days" … "1 year"
    Q_PROPERTY(int length READ length WRITE setLength NOTIFY changed FINAL)
    Q_PROPERTY(QString beforeName READ beforeName NOTIFY changed FINAL)
    Q_PROPERTY(QString nowName READ nowName NOTIFY changed FINAL)
    Q_PROPERTY(QString beforeDays READ beforeDays NOTIFY changed FINAL) ///< "Day −90 to −1"
    Q_PROPERTY(QString nowDays READ nowDays NOTIFY changed FINAL)
    Q_PROPERTY(QString beforeDates READ beforeDates NOTIFY changed FINAL)
    Q_PROPERTY(QString nowDates READ nowDates NOTIFY changed FINAL)
    Q_PROPERTY(QStringList notes READ notes NOTIFY changed FINAL)      ///< too few days, nothing recorded in one of them
    Q_PROPERTY(dayplus::CompareModel *daily READ daily CONSTANT FINAL)
    Q_PROPERTY(dayplus::CompareFigureModel *figures READ figures CONSTANT FINAL)
    Q_PROPERTY(dayplus::CompareTableModel *table READ table CONSTANT FINAL)
    Q_PROPERTY(QStringList others READ others NOTIFY changed FINAL)    ///< what else happened, one line each
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed FINAL)        ///< every sentence
public:
    BeforeAfterViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices);

    bool loaded() const { return m_reader.isLoaded() || m_reader.patient().isNull(); }
    bool empty() const { return m_reader.used().isEmpty(); }
    QString patient() const { return m_day.patientName(); }
    int about() const { return m_aroundEvent ? 1 : 0; }
    void setAbout(int about);
    bool hasEvents() const { return !m_events.isEmpty(); }
    QString eventTitle() const;
    QString eventDate() const;
    bool canGoBack() const { return m_event > 0; }
    bool canGoOn() const { return m_event + 1 < m_events.size(); }
    QStringList lengths() const;
    int length() const { return m_length; }
    void setLength(int index);
    QString beforeName() const;
    QString nowName() const;
    QString beforeDays() const;
    QString nowDays() const;
    QString beforeDates() const;
    QString nowDates() const;
    QStringList notes() const { return m_notes; }
    CompareModel *daily() { return &m_daily; }
    CompareFigureModel *figures() { return &m_figures; }
    CompareTableModel *table() { return &m_table; }
    QStringList others() const { return m_others; }
    QString spoken() const { return m_spoken; }
    const WindowPair &windows() const { return m_windows; }

    /** The event before (−1) or after (1) the one chosen. */
    Q_INVOKABLE void stepEvent(int by);
    /** The event of a wall day nearest to it; then windows lie around that. */
    Q_INVOKABLE void chooseEvent(int wallDay);

Q_SIGNALS:
    void changed();

private:
    struct Happening {
        qint64 day = 0;
        std::optional<qint64> until;
        QString text;
        bool isTreatment = false;   ///< the infusion itself
    };
    void follow();
    void choose();
    void rebuild();
    void findEvents(const TrendInput &input);
    void findOthers();
    void fillRows(const TrendInput &input);
    QString dated(qint64 day) const;
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    TrendReader m_reader;
    CompareModel m_daily;
    CompareFigureModel m_figures;
    CompareTableModel m_table;
    WindowPair m_windows;
    QList<Happening> m_events;
    QStringList m_notes, m_others;
    QString m_spoken;
    QDate m_today;
    int m_length = 1;
    int m_event = -1;
    bool m_aroundEvent = false;
};

} // namespace dayplus
