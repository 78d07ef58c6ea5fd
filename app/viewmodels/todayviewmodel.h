// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/checkinmodel.h"
#include "viewmodels/hospitalstay.h"
#include "viewmodels/numberinput.h"

namespace dayplus {

/** Today: the 30-second check-in, the temperature, what was logged. Each tap is saved at once. */
class TodayViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::CheckInModel *items READ items CONSTANT FINAL)
    Q_PROPERTY(dayplus::EntryLineModel *logged READ logged CONSTANT FINAL)
    Q_PROPERTY(dayplus::NumberInput *temperature READ temperature CONSTANT FINAL)
    Q_PROPERTY(QString answered READ answered NOTIFY changed FINAL)       ///< "3 of 6"
    Q_PROPERTY(bool canCopyYesterday READ canCopyYesterday NOTIFY changed FINAL)
    Q_PROPERTY(bool inHospital READ inHospital NOTIFY changed FINAL)      ///< this day counts as one in hospital
    Q_PROPERTY(dayplus::HospitalStay *hospital READ hospital CONSTANT FINAL)
    Q_PROPERTY(QString lateHint READ lateHint NOTIFY changed FINAL)       ///< after midnight: "Still counts for Friday"
public:
    TodayViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent = nullptr);

    CheckInModel *items() { return &m_items; }
    EntryLineModel *logged() { return &m_logged; }
    NumberInput *temperature() { return &m_temperature; }
    QString answered() const;
    bool canCopyYesterday() const { return m_canCopy; }
    bool inHospital() const { return m_hospital.today(); }
    HospitalStay *hospital() { return &m_hospital; }
    QString lateHint() const;

    /** Saves this answer; the same answer again takes it back. */
    Q_INVOKABLE void answer(int row, int value);
    Q_INVOKABLE void copyYesterday();
    /** Everything not answered yet is stored as "could not answer". */
    Q_INVOKABLE void cannotAnswer();
    /** Begins or ends a stay in hospital. */
    Q_INVOKABLE void toggleHospital() { m_hospital.toggle(); }
    /** Takes back the newest line. */
    Q_INVOKABLE void undo() { m_notices.undo(); }

Q_SIGNALS:
    void changed();

private:
    void reload();
    void show(const QList<Entry> &entries);
    void showItems(const QList<Entry> &today, const QList<Entry> &yesterday);
    void showLogged(const QList<Entry> &today);
    QList<EntryDraft> copyOfYesterday() const;
    EntryDraft draft(Kind kind, const QString &code) const;
    void takeUnit();
    const Entry *ofToday(Id id) const; ///< nullptr if it is not of this diary day
    void save(const QList<EntryDraft> &drafts, const QString &said);
    void saveTemperature(const Quantity &quantity);
    /** False if `what` (a row's code, an id) is being saved already. It is over when the store refused, or when what was saved shows:
        so a second tap never writes a second time. */
    bool begins(const QString &what);
    bool ended(const QString &what, const Done &saved);

    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    CheckInModel m_items;
    EntryLineModel m_logged;
    NumberInput m_temperature;
    QList<Entry> m_today, m_yesterday;
    bool m_canCopy = false;
    HospitalStay m_hospital;
    QSet<QString> m_saving; ///< saved, and not shown yet
    int m_writes = 0;       ///< not answered by the store yet
};

} // namespace dayplus
