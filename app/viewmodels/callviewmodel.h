// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/callwatch.h"
#include "viewmodels/notices.h"

#include <QQmlEngine>

namespace dayplus {

/** What the call list says now, for the banner and the call screen; and "I called", in one tap. */
class CallViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(bool speaks READ speaks NOTIFY changed FINAL)
    Q_PROPERTY(int level READ level NOTIFY changed FINAL)           ///< 0 nothing, 1 call today, 2 call now, 3 emergency
    Q_PROPERTY(QString value READ value NOTIFY changed FINAL)       ///< "38.4"; empty = no single number speaks
    Q_PROPERTY(QString unit READ unit NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY changed FINAL)     ///< the rule, or what was answered with yes
    Q_PROPERTY(QString details READ details NOTIFY changed FINAL)   ///< "02:41 by Jonas, ear. Higher than your last, 37.4."
    Q_PROPERTY(QString others READ others NOTIFY changed FINAL)     ///< further rules that speak, one line each
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)     ///< whom to call
    Q_PROPERTY(QString who READ who NOTIFY changed FINAL)           ///< "Call Ward 7B, day or night"
    Q_PROPERTY(QString quote READ quote NOTIFY changed FINAL)
    Q_PROPERTY(QString quoteSource READ quoteSource NOTIFY changed FINAL)
    Q_PROPERTY(QString maskTitle READ maskTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString maskText READ maskText NOTIFY changed FINAL)
    Q_PROPERTY(QString calledText READ calledText NOTIFY changed FINAL) ///< "You called at 03:10."; empty = not yet
    Q_PROPERTY(QString neutral READ neutral NOTIFY changed FINAL)   ///< the one line while no list was confirmed
    Q_PROPERTY(bool listConfirmed READ listConfirmed NOTIFY changed FINAL)
    Q_PROPERTY(QString unreadable READ unreadable NOTIFY changed FINAL) ///< rules that cannot be read
    Q_PROPERTY(QString teamName READ teamName NOTIFY changed FINAL)
    Q_PROPERTY(QString teamPhone READ teamPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString emergencyNumber READ emergency NOTIFY changed FINAL)
    Q_PROPERTY(QString emergencyText READ emergencyText NOTIFY changed FINAL)
    Q_PROPERTY(QString sayThis READ say NOTIFY changed FINAL)
    Q_PROPERTY(QString sayThisBrief READ sayBrief NOTIFY changed FINAL)
    Q_PROPERTY(bool asksWhatTheySaid READ asksWhatTheySaid NOTIFY changed FINAL) ///< a call was just noted
public:
    CallViewModel(Journal &journal, Roster &roster, CallWatch &watch, Notices &notices);

    bool speaks() const { return !m_watch.spoken().isEmpty(); }
    int level() const { return speaks() ? int(top().level) + 1 : 0; }
    QString value() const;
    QString unit() const;
    QString reason() const;
    QString details() const;
    QString others() const;
    QString number() const { return target().number; }
    QString who() const;
    QString quote() const { return speaks() ? top().words : QString(); }
    QString quoteSource() const;
    QString maskTitle() const;
    QString maskText() const;
    QString calledText() const;
    QString neutral() const;
    bool listConfirmed() const;
    QString unreadable() const;
    QString teamName() const { return patient().teamName; }
    QString teamPhone() const { return patient().teamPhone; }
    QString emergency() const { return emergencyNumber(patient()); }
    QString emergencyText() const;
    QString say() const { return m_say; }
    QString sayBrief() const { return m_sayBrief; }
    bool asksWhatTheySaid() const { return !m_call.isNull(); }

    /** Notes that the team (or the emergency number) was called just now, about the rule that speaks. One tap. */
    Q_INVOKABLE void called(bool emergencyNumber = false);
    /** Adds what they said to the call just noted; an empty text only closes the question. */
    Q_INVOKABLE void setSaid(const QString &text);

Q_SIGNALS:
    void changed();

private:
    const SpokenRule &top() const { return m_watch.spoken().first(); }
    const Entry *reasonEntry() const;      ///< the newest number that speaks, else the newest answer; nullptr = none
    bool isAboutTemperature() const;
    Patient patient() const { return m_roster.patient(m_roster.currentPatient()).value_or(Patient()); }
    CallTarget target() const;
    void refresh();
    void takeAllergies(const QList<Entry> &allergies);
    Journal &m_journal;
    Roster &m_roster;
    CallWatch &m_watch;
    Notices &m_notices;
    QString m_say, m_sayBrief;
    Id m_call; ///< the call that was just noted
    bool m_busy = false;
    quint64 m_reading = 0;
};

} // namespace dayplus
