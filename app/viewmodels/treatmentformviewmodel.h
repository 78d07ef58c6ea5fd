// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"
#include "viewmodels/planrowmodel.h"

#include "domain/planning.h"
#include "journal/roster.h"

#include <QUrl>

namespace dayplus {

/**
 * Adding a treatment: which one and how, Day 0 as well as it is known, where; then its plan, row by row, to keep, change or leave out.
 * save() keeps the treatment and the rows as one step. With a course it changes what is known about that one (not its Day 0); another
 * treatment or way to do it is asked first, relayAsked(), and lays out the unconfirmed rows anew.
 */
class TreatmentFormViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(bool editing READ editing CONSTANT FINAL)
    Q_PROPERTY(bool previewing READ previewing NOTIFY changed FINAL)          ///< the plan is shown, not the questions
    Q_PROPERTY(dayplus::ChoiceModel *treatments READ treatments CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *variants READ variants CONSTANT FINAL)
    Q_PROPERTY(dayplus::PlanRowModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(QString treatment READ treatment WRITE setTreatment NOTIFY changed FINAL)
    Q_PROPERTY(QString treatmentTitle READ treatmentTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString variant MEMBER m_variant NOTIFY changed FINAL)
    Q_PROPERTY(int day0Kind MEMBER m_day0Kind NOTIFY changed FINAL)           ///< 0 exact, 1 about, 2 not known
    Q_PROPERTY(QString day0 MEMBER m_day0 NOTIFY changed FINAL)
    Q_PROPERTY(QString product MEMBER m_product NOTIFY changed FINAL)
    Q_PROPERTY(QString target MEMBER m_target NOTIFY changed FINAL)
    Q_PROPERTY(QString centre MEMBER m_centre NOTIFY changed FINAL)
    Q_PROPERTY(QString accreditation MEMBER m_accreditation NOTIFY changed FINAL)
    Q_PROPERTY(QString trial MEMBER m_trial NOTIFY changed FINAL)
    Q_PROPERTY(QString kept READ kept NOTIFY changed FINAL)                   ///< "24 of 28 steps"
    Q_PROPERTY(QString questions READ questions NOTIFY changed FINAL)         ///< odd orders, asked; empty = none
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString relayText READ relayText NOTIFY relayAsked FINAL)      ///< what another plan changes
    Q_PROPERTY(QString fileProblem READ fileProblem NOTIFY changed FINAL)     ///< why a file with a treatment was not taken
public:
    TreatmentFormViewModel(Journal &journal, Roster &roster, Notices &notices, Id course = {});

    bool editing() const { return !m_course.id.isNull(); }
    bool previewing() const { return m_previewing; }
    ChoiceModel *treatments() { return &m_treatments; }
    ChoiceModel *variants() { return &m_variants; }
    PlanRowModel *rows() { return &m_rows; }
    QString treatment() const { return m_course.templateId; }
    void setTreatment(const QString &id);
    QString treatmentTitle() const;
    QString kept() const;
    QString questions() const { return m_questions; }
    QString problem() const { return m_problem; }
    QString relayText() const { return m_relayText; }
    QString fileProblem() const { return m_fileProblem; }

    /** Shows the plan, if the answers allow it. */
    Q_INVOKABLE void preview();
    /** Back to the questions; what was changed in the plan is laid out anew the next time. */
    Q_INVOKABLE void change();
    Q_INVOKABLE void setIncluded(int row, bool included);
    Q_INVOKABLE void setDay(int row, const QString &iso, bool about);
    /** A centre's own treatment from a file; it is chosen then. A wrong field leaves everything as it was. */
    Q_INVOKABLE void importFile(const QUrl &file);
    Q_INVOKABLE void save();
    /** Yes to relayAsked(). */
    Q_INVOKABLE void relay();

Q_SIGNALS:
    void changed();
    void relayAsked();
    void saved(const QUuid &course);

private:
    Moment day0Moment() const;
    Course filled() const;
    QString problemHere() const;
    void fillTreatments();
    void fillVariants();
    void showRows();
    bool relays() const;
    void askToRelay();
    void refuse(const Error &error);
    void keep(QFuture<Result<Receipt>> written, Id course);
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Course m_course;
    ChoiceModel m_treatments, m_variants;
    PlanRowModel m_rows;
    QList<EntryDraft> m_plan;
    QList<bool> m_included;
    PlanRelaid m_relaid;
    QString m_oldTreatment, m_oldVariant, m_relayText;
    QString m_variant, m_day0, m_product, m_target, m_centre, m_accreditation, m_trial, m_questions, m_problem, m_fileProblem;
    int m_day0Kind = 0;
    bool m_previewing = false, m_busy = false;
};

} // namespace dayplus
