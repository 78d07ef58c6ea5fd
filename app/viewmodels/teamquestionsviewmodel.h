// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** Questions for the team: own ones, ones to start with, and the answers as they were given. */
class TeamQuestionsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *open READ open CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *answered READ answered CONSTANT FINAL)  ///< detail: the answer and its day
    Q_PROPERTY(dayplus::ChoiceModel *starters READ starters CONSTANT FINAL)  ///< not on the list yet; detail: what it is about
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    TeamQuestionsViewModel(Journal &journal, Roster &roster, Notices &notices);

    ChoiceModel *open() { return &m_open; }
    ChoiceModel *answered() { return &m_answered; }
    ChoiceModel *starters() { return &m_starters; }
    QString problem() const { return m_problem; }

    /** False, and a problem, if it is empty. */
    Q_INVOKABLE bool ask(const QString &question);
    Q_INVOKABLE void adopt(const QString &starter);
    /** What the team said; empty makes it open again. */
    Q_INVOKABLE void answer(const QString &entry, const QString &text);
    Q_INVOKABLE QString answerOf(const QString &entry) const;
    Q_INVOKABLE void remove(const QString &entry);

Q_SIGNALS:
    void changed();

private:
    void read();
    void show();
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    QList<Entry> m_entries;
    ChoiceModel m_open, m_answered, m_starters;
    QString m_problem;
    quint64 m_reading = 0;
};

} // namespace dayplus
