// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/attachmentsviewmodel.h"
#include "viewmodels/choicemodel.h"
#include "viewmodels/historyviewmodel.h"
#include "viewmodels/notices.h"
#include "viewmodels/planviewmodel.h"

#include "journal/roster.h"

namespace dayplus {

/** One entry read in full: its facts as label and value, its note, its history, and what becomes of it if it is planned. */
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
    Q_PROPERTY(QString isoDay READ isoDay NOTIFY changed FINAL) ///< "2026-03-14" if it happened on a day that is known
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *facts READ facts CONSTANT FINAL)     ///< label: detail
    Q_PROPERTY(dayplus::HistoryViewModel *history READ history CONSTANT FINAL)
    Q_PROPERTY(dayplus::AttachmentsViewModel *attachments READ attachments CONSTANT FINAL)
    Q_PROPERTY(dayplus::PlanViewModel *plan READ plan CONSTANT FINAL)     ///< what becomes of a planned one
    Q_PROPERTY(bool cancelled READ cancelled NOTIFY changed FINAL)
    Q_PROPERTY(bool gone READ gone NOTIFY changed FINAL)        ///< removed meanwhile
public:
    EntryDetailViewModel(Journal &journal, Roster &roster, Notices &notices, Id entry);

    QUuid entryId() const { return m_id; }
    QString title() const { return m_title; }
    QString state() const { return m_state; }
    bool planned() const { return m_planned; }
    QString day() const { return m_day; }
    QString when() const { return m_when; }
    QString isoDay() const { return m_isoDay; }
    QString note() const { return m_note; }
    ChoiceModel *facts() { return &m_facts; }
    HistoryViewModel *history() { return &m_history; }
    PlanViewModel *plan() { return &m_plan; }
    AttachmentsViewModel *attachments() { return &m_attachments; }
    bool cancelled() const { return m_cancelled; }
    bool gone() const { return m_gone; }

    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();

private:
    void reload();
    void show(const Entry &entry);
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Id m_id;
    QString m_title, m_state, m_day, m_when, m_isoDay, m_note;
    bool m_planned = false, m_cancelled = false, m_gone = false;
    ChoiceModel m_facts;
    HistoryViewModel m_history;
    PlanViewModel m_plan;
    AttachmentsViewModel m_attachments;
};

} // namespace dayplus
