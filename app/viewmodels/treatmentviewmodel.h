// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/planrowmodel.h"
#include "viewmodels/planviewmodel.h"

namespace dayplus {

/** One treatment with the rows of its plan: what is still planned and what happened; its Day 0 can be moved. */
class TreatmentViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(QUuid course READ course CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString day0Line READ day0Line NOTIFY changed FINAL)
    Q_PROPERTY(QString about READ about NOTIFY changed FINAL)               ///< product, target, centre …, one per line
    Q_PROPERTY(QString questions READ questions NOTIFY changed FINAL)       ///< odd orders, asked
    Q_PROPERTY(dayplus::PlanRowModel *planned READ planned CONSTANT FINAL)
    Q_PROPERTY(dayplus::PlanRowModel *happened READ happened CONSTANT FINAL)///< and what was cancelled
    Q_PROPERTY(dayplus::PlanViewModel *plan READ plan CONSTANT FINAL)       ///< "It happened on…"
    Q_PROPERTY(dayplus::ChoiceModel *ownKinds READ ownKinds CONSTANT FINAL)
    Q_PROPERTY(QString ownProblem READ ownProblem NOTIFY changed FINAL)
    Q_PROPERTY(int day0Kind MEMBER m_day0Kind NOTIFY moveChanged FINAL)     ///< 0 exact, 1 about, 2 not known
    Q_PROPERTY(QString day0 MEMBER m_day0 NOTIFY moveChanged FINAL)
    Q_PROPERTY(QString moveText READ moveText NOTIFY moveChanged FINAL)     ///< what would move and what stays
    Q_PROPERTY(QString moveProblem READ moveProblem NOTIFY moveChanged FINAL)
    Q_PROPERTY(QString removeText READ removeText NOTIFY changed FINAL)     ///< what goes with the treatment and what stays
    Q_PROPERTY(dayplus::ChoiceModel *moves READ moves CONSTANT FINAL)       ///< label what, detail from when to when
public:
    TreatmentViewModel(Journal &journal, Roster &roster, Notices &notices, Id course);

    QUuid course() const { return m_course.id; }
    QString title() const;
    QString day0Line() const;
    QString about() const;
    QString questions() const { return m_questions; }
    PlanRowModel *planned() { return &m_planned; }
    PlanRowModel *happened() { return &m_happened; }
    PlanViewModel *plan() { return &m_plan; }
    ChoiceModel *ownKinds() { return &m_ownKinds; }
    QString ownProblem() const { return m_ownProblem; }
    QString moveText() const { return m_moveText; }
    QString moveProblem() const { return m_moveProblem; }
    QString removeText() const;
    ChoiceModel *moves() { return &m_moves; }

    /** A row of one's own: a kind of the list, its name, its day as exact as known. False, and a problem, if it can't be. */
    Q_INVOKABLE bool addOwn(const QString &code, const QString &name, const QString &iso, bool about);
    /** Shows the present Day 0 to change, and what moves with it. */
    Q_INVOKABLE void startMove();
    /** Moves Day 0 and what is unconfirmed, as one step. False, and a problem, if the day can't be read. */
    Q_INVOKABLE bool move();
    /** Removes the treatment with what is still planned for it, as one step; then removed(). */
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();
    void removed();
    void moveChanged();

private:
    void refresh();
    void read();
    void show();
    void showMoves();
    std::optional<Moment> newDay0() const;
    QList<PlanMove> movesTo(const Moment &day0) const;
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Course m_course;
    QList<Entry> m_entries;
    QList<Id> m_unconfirmed;
    bool m_removing = false;
    PlanRowModel m_planned, m_happened;
    ChoiceModel m_moves, m_ownKinds;
    PlanViewModel m_plan;
    QString m_questions, m_ownProblem, m_day0, m_moveText, m_moveProblem;
    int m_day0Kind = 0;
    quint64 m_reading = 0; ///< the newest reading; older ones are ignored
};

} // namespace dayplus
