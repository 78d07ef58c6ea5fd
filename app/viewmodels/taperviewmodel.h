// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/dosereader.h"
#include "viewmodels/notices.h"
#include "viewmodels/tapermonthmodel.h"

#include <QUrl>
#include <QVariant>

namespace dayplus {

/**
 * The taper of one medicine: its plans as the team gave them, on a calendar to check, with what was taken. A revision is a new plan; the
 * old ones stay. Every amount is typed; none is worked out.
 */
class TaperViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)              ///< the medicine
    Q_PROPERTY(bool exists READ exists NOTIFY changed FINAL)               ///< a plan is stored
    Q_PROPERTY(bool editing READ editing NOTIFY changed FINAL)             ///< a first plan or a revision is being typed
    Q_PROPERTY(dayplus::ChoiceModel *steps READ steps CONSTANT FINAL)      ///< being typed; label: amount, detail: from when
    Q_PROPERTY(dayplus::ChoiceModel *plans READ plans CONSTANT FINAL)      ///< stored, newest first
    Q_PROPERTY(dayplus::TaperMonthModel *month READ month CONSTANT FINAL)
    Q_PROPERTY(QStringList questions READ questions NOTIFY changed FINAL)  ///< what to ask about the plan shown
    Q_PROPERTY(QVariant graph READ graph NOTIFY changed FINAL)             ///< a dayplus::TaperGraph
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed FINAL)
    Q_PROPERTY(QString chosenTitle READ chosenTitle NOTIFY changed FINAL)  ///< "Thu 2 April 2026, Day +23"; empty = no day chosen
    Q_PROPERTY(QString chosenText READ chosenText NOTIFY changed FINAL)
    Q_PROPERTY(bool canMark READ canMark NOTIFY changed FINAL)             ///< the chosen day is not ahead and nothing is logged
    Q_PROPERTY(QUuid chosenDose READ chosenDose NOTIFY changed FINAL)      ///< what is logged for it; null = nothing
    Q_PROPERTY(bool byDays MEMBER m_byDays NOTIFY changed FINAL)           ///< the step begins so many days after the one before
    Q_PROPERTY(QString from MEMBER m_from NOTIFY changed FINAL)
    Q_PROPERTY(QString days MEMBER m_days NOTIFY changed FINAL)
    Q_PROPERTY(QString amount MEMBER m_amount NOTIFY changed FINAL)
    Q_PROPERTY(QString unit MEMBER m_unit NOTIFY changed FINAL)
    Q_PROPERTY(QString schedule MEMBER m_schedule NOTIFY changed FINAL)
    Q_PROPERTY(QString decided MEMBER m_decided NOTIFY changed FINAL)
    Q_PROPERTY(QString by MEMBER m_by NOTIFY changed FINAL)
    Q_PROPERTY(QString reason MEMBER m_reason NOTIFY changed FINAL)
    Q_PROPERTY(QString stepProblem READ stepProblem NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString printed READ printed NOTIFY changed FINAL)          ///< the file's name once it is written
    Q_PROPERTY(QUrl suggestedFile READ suggestedFile CONSTANT FINAL)
    Q_PROPERTY(QString fontFamily MEMBER m_family FINAL)                   ///< of the print
public:
    TaperViewModel(Journal &journal, Roster &roster, Notices &notices, Id medicine);

    QString title() const;
    bool exists() const { return m_stored.has_value(); }
    bool editing() const { return m_editing; }
    ChoiceModel *steps() { return &m_steps; }
    ChoiceModel *plans() { return &m_plans; }
    TaperMonthModel *month() { return &m_month; }
    QStringList questions() const;
    QVariant graph() const;
    QString spoken() const;
    QString chosenTitle() const;
    QString chosenText() const;
    bool canMark() const;
    QUuid chosenDose() const;
    QString stepProblem() const { return m_stepProblem; }
    QString problem() const { return m_problem; }
    QString printed() const { return m_printed; }
    QString suggestedName() const;
    QUrl suggestedFile() const;
    const QList<TaperStep> &draft() const { return m_draft; }

    Q_INVOKABLE void addStep();
    Q_INVOKABLE void removeStep(int index);
    Q_INVOKABLE void revise();
    /** The steps of the plan in force that are still ahead, as they are, into the revision. */
    Q_INVOKABLE void copyRest();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void save();
    Q_INVOKABLE void choose(const QDate &day);
    /** Logs the chosen day's planned dose as taken (with the time if it is today), or as missed. */
    Q_INVOKABLE void markTaken() { mark(DoseFacts::How::Taken); }
    Q_INVOKABLE void markMissed() { mark(DoseFacts::How::Missed); }
    /** Writes the plan in force as a PDF with a box for each day. */
    Q_INVOKABLE void print(const QUrl &url);

Q_SIGNALS:
    void changed();

private:
    Taper shown() const; ///< the stored one, with what is being typed
    void refresh();
    void showSteps();
    void showPlans();
    void mark(DoseFacts::How how);
    QString dayText(QDate day) const;
    std::optional<TaperPlan> typedPlan();
    QList<TaperDay> daysOf(const Taper &taper, QDate first, QDate last) const;
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    DoseReader m_reader;
    Medicine m_medicine;
    std::optional<Taper> m_stored;
    QList<TaperStep> m_draft;
    ChoiceModel m_steps, m_plans;
    TaperMonthModel m_month;
    QDate m_chosen;
    bool m_editing = false, m_busy = false, m_byDays = false;
    QString m_from, m_days, m_amount, m_unit, m_schedule, m_decided, m_by, m_reason, m_stepProblem, m_problem, m_printed, m_family;
};

} // namespace dayplus
