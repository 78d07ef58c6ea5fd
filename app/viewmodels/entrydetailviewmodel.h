// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** One entry read in full: its facts as label and value, its note, and who changed it when. */
class EntryDetailViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(QUuid entryId READ entryId CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString state READ state NOTIFY changed FINAL)   ///< "happened"
    Q_PROPERTY(bool planned READ planned NOTIFY changed FINAL)
    Q_PROPERTY(QString day READ day NOTIFY changed FINAL)       ///< "Day +4 to +9"
    Q_PROPERTY(QString when READ when NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *facts READ facts CONSTANT FINAL)     ///< label: detail
    Q_PROPERTY(dayplus::ChoiceModel *changes READ changes CONSTANT FINAL) ///< label: what; detail: who and when
    Q_PROPERTY(bool gone READ gone NOTIFY changed FINAL)        ///< removed meanwhile
public:
    EntryDetailViewModel(Journal &journal, Roster &roster, Notices &notices, Id entry);

    QUuid entryId() const { return m_id; }
    QString title() const { return m_title; }
    QString state() const { return m_state; }
    bool planned() const { return m_planned; }
    QString day() const { return m_day; }
    QString when() const { return m_when; }
    QString note() const { return m_note; }
    ChoiceModel *facts() { return &m_facts; }
    ChoiceModel *changes() { return &m_changes; }
    bool gone() const { return m_gone; }

    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();

private:
    void reload();
    void show(const Entry &entry);
    void showHistory(const QList<HistoryRow> &rows);
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Id m_id;
    QString m_title, m_state, m_day, m_when, m_note;
    bool m_planned = false, m_gone = false;
    ChoiceModel m_facts, m_changes;
};

} // namespace dayplus
