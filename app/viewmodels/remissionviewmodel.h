// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"

#include "domain/drugfree.h"

namespace dayplus {

/** What the team said about the illness, and the days without medicines for it: a count, side by side, never one from the other. */
class RemissionViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *statements READ statements CONSTANT FINAL) ///< newest first; code: entry id
    Q_PROPERTY(QString days READ days NOTIFY changed FINAL)       ///< "Day 180 without immunosuppressants"; empty = no run
    Q_PROPERTY(QString since READ since NOTIFY changed FINAL)     ///< "Day 1 was 13 March 2026"
    Q_PROPERTY(QString clock READ clock NOTIFY changed FINAL)     ///< the other clock: "Day +212 since the infusion"
    Q_PROPERTY(QString taking READ taking NOTIFY changed FINAL)   ///< why there is no run, or empty
    Q_PROPERTY(dayplus::ChoiceModel *milestones READ milestones CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *notches READ notches CONSTANT FINAL) ///< steroids against a side effect
    Q_PROPERTY(QString licats READ licats NOTIFY changed FINAL)   ///< the text of the first three months; empty otherwise
public:
    RemissionViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices);
    ChoiceModel *statements() { return &m_statements; }
    QString days() const { return m_days; }
    QString since() const { return m_since; }
    QString clock() const { return m_clock; }
    QString taking() const { return m_taking; }
    ChoiceModel *milestones() { return &m_milestones; }
    ChoiceModel *notches() { return &m_notches; }
    QString licats() const;

Q_SIGNALS:
    void changed();

private:
    void reload();
    void showStatements(const QList<Entry> &entries);
    void showRun(const QList<Entry> &entries);
    QString medicineNames(const QList<Id> &ids) const;
    QString dayOf(qint64 wallDay) const;
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    ChoiceModel m_statements, m_milestones, m_notches;
    QString m_days, m_since, m_clock, m_taking;
    quint64 m_reading = 0;
};

} // namespace dayplus
