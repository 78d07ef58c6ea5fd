// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "journal/roster.h"

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

namespace dayplus {

/** The head of every page: which day it is for the patient shown, and in which phase. Watches the clock, so midnight shows. */
class DayInfo : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(bool counted READ counted NOTIFY changed FINAL)         ///< a Day 0 is known
    Q_PROPERTY(QString word READ word NOTIFY changed FINAL)            ///< "Day", "Month", "Year"; empty if not counted
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)        ///< "+23", "−5", "0"; the date if not counted
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)          ///< "Day +23"
    Q_PROPERTY(QString phase READ phase NOTIFY changed FINAL)          ///< "Recover"
    Q_PROPERTY(int phaseIndex READ phaseIndex NOTIFY changed FINAL)    ///< −1 if none
    Q_PROPERTY(int phaseCount READ phaseCount NOTIFY changed FINAL)
    Q_PROPERTY(bool preparing READ preparing NOTIFY changed FINAL)     ///< the treatment is still to come
    Q_PROPERTY(int infusePhase READ infusePhase NOTIFY changed FINAL)  ///< which segment is the Day 0 diamond; −1 if none
    Q_PROPERTY(bool watching READ watching NOTIFY changed FINAL)       ///< a day of watch mode (domain/watchplan.h)
    Q_PROPERTY(QString date READ date NOTIFY changed FINAL)            ///< "Thu 2 April"
    Q_PROPERTY(QString shortDate READ shortDate NOTIFY changed FINAL)  ///< "Thu 2 Apr"
    Q_PROPERTY(QString patientName READ patientName NOTIFY changed FINAL)
    Q_PROPERTY(QString teamName READ teamName NOTIFY changed FINAL)
    Q_PROPERTY(QString teamPhone READ teamPhone NOTIFY changed FINAL)
public:
    DayInfo(Journal &journal, Roster &roster, QObject *parent = nullptr);

    QDate today() const { return m_today; }          ///< the wall date
    QDate diaryToday() const { return m_diary; }     ///< with the roll-over hour
    std::optional<QDate> day0() const { return m_day0; }

    bool counted() const { return m_day0.has_value(); }
    QString word() const { return m_word; }
    QString number() const { return m_number; }
    QString title() const { return m_title; }
    QString phase() const { return m_phase; }
    int phaseIndex() const { return m_phaseIndex; }
    int phaseCount() const { return m_phaseCount; }
    bool preparing() const { return m_preparing; }
    int infusePhase() const { return m_infusePhase; }
    bool watching() const { return m_watching; }
    QString date() const { return m_date; }
    QString shortDate() const;
    QString patientName() const;
    QString teamName() const;
    QString teamPhone() const;

Q_SIGNALS:
    void changed();
    void dayTurned(); ///< the diary day is another one

private:
    void refresh();
    void tellPhase();
    Journal &m_journal;
    Roster &m_roster;
    QTimer m_minute;
    QDate m_today, m_diary;
    std::optional<QDate> m_day0;
    QString m_word, m_number, m_title, m_phase, m_date;
    bool m_preparing = false;
    int m_phaseIndex = -1, m_phaseCount = 0, m_infusePhase = -1;
    bool m_watching = false;
};

} // namespace dayplus
