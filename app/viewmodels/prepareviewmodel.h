// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/checklistmodel.h"
#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** The time before treatment: the work-up as a list to tick off, and the illness's own antibodies as they were before. */
class PrepareViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChecklistModel *workup READ workup CONSTANT FINAL)
    Q_PROPERTY(QString progress READ progress NOTIFY changed FINAL)          ///< "5 of 17 done"
    Q_PROPERTY(dayplus::ChoiceModel *baseline READ baseline CONSTANT FINAL)  ///< code: the lab; detail: its value, or that there is none
    Q_PROPERTY(dayplus::ChoiceModel *washout READ washout CONSTANT FINAL)    ///< medicines that often pause; the team decides
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    PrepareViewModel(Journal &journal, Roster &roster, Notices &notices);

    ChecklistModel *workup() { return &m_workup; }
    QString progress() const;
    ChoiceModel *baseline() { return &m_baseline; }
    ChoiceModel *washout() { return &m_washout; }
    QString problem() const { return m_problem; }

    /** It was done, or is planned if the day is still to come. False, and a problem, if the date can't be read. */
    Q_INVOKABLE bool setDay(const QString &item, const QString &iso, bool about);
    /** The team says that it is not needed. */
    Q_INVOKABLE void setNotNeeded(const QString &item);
    /** Open again. */
    Q_INVOKABLE void clear(const QString &item);

Q_SIGNALS:
    void changed();

private:
    void read();
    void readBaseline();
    void show();
    std::optional<EntryDraft> draftOf(const QString &item) const;
    void keep(const QString &item, const EntryDraft &draft);
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    QHash<QString, Entry> m_entries; ///< of the work-up, by item
    ChecklistModel m_workup;
    ChoiceModel m_baseline, m_washout;
    QString m_problem;
    quint64 m_reading = 0;
};

} // namespace dayplus
