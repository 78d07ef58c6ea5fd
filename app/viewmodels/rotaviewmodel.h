// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/watchplan.h"
#include "viewmodels/choicemodel.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"

namespace dayplus {

/** Who is on watch which night, and notes of those who watch. A turn is a span "on_watch", planned until it begins. */
class RotaViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(QString now READ now NOTIFY changed FINAL)             ///< "On watch now: Jonas, until 07:00." or empty
    Q_PROPERTY(QString next READ next NOTIFY changed FINAL)           ///< "Next: Ana, from 03:00." or empty
    Q_PROPERTY(bool watchDay READ watchDay NOTIFY changed FINAL)      ///< one of the days of watch mode
    Q_PROPERTY(dayplus::ChoiceModel *nights READ nights CONSTANT FINAL) ///< code: ISO day; detail: "Jonas" or "nobody yet"
    Q_PROPERTY(dayplus::ChoiceModel *people READ people CONSTANT FINAL)
    Q_PROPERTY(QString night READ night WRITE choose NOTIFY changed FINAL) ///< the night whose people are chosen; empty = none
    Q_PROPERTY(QString from MEMBER m_from NOTIFY changed FINAL)       ///< "22:00"
    Q_PROPERTY(QString to MEMBER m_to NOTIFY changed FINAL)           ///< "07:00", of the next day if not later than `from`
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString noteText MEMBER m_note NOTIFY changed FINAL)   ///< stays until it is kept
    Q_PROPERTY(dayplus::ChoiceModel *notes READ notes CONSTANT FINAL) ///< caregivers' notes, newest first; code: the entry
public:
    RotaViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent = nullptr);
    QString now() const;
    QString next() const;
    bool watchDay() const { return m_watchDay; }
    ChoiceModel *nights() { return &m_nights; }
    ChoiceModel *people() { return &m_people; }
    ChoiceModel *notes() { return &m_notes; }
    QString night() const { return m_night; }
    void choose(const QString &iso);
    QString problem() const { return m_problem; }

    /** Puts that person on watch in the chosen night, or takes them off it: one step. */
    Q_INVOKABLE void toggle(const QString &person);
    Q_INVOKABLE bool watches(const QString &person) const; ///< in the chosen night
    /** Keeps the note as one of a caregiver. */
    Q_INVOKABLE void keepNote();

Q_SIGNALS:
    void changed();

private:
    void reload();
    void show();
    QList<Entry> turnsOf(QDate night) const;
    std::optional<Entry> turnOf(QDate night, const QString &name) const;
    std::optional<EntryDraft> turn(const QString &name);
    void refuse(const QString &problem);
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    ChoiceModel m_nights, m_people, m_notes;
    QList<Entry> m_turns;
    OnWatch m_onWatch;
    QString m_night, m_from = QStringLiteral("22:00"), m_to = QStringLiteral("07:00"), m_problem, m_note;
    bool m_watchDay = false, m_busy = false;
};

} // namespace dayplus
