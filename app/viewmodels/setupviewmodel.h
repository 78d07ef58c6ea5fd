// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/roster.h"
#include "viewmodels/choicemodel.h"

#include <QObject>
#include <QQmlEngine>

namespace dayplus {

/**
 * The first questions about a person, one per page and every one skippable: who are you, name, birth date, disease, treatment, Day 0,
 * allergies, the team's number. finish() keeps all answers as one step.
 */
class SetupViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(Step step READ step NOTIFY changed FINAL)
    Q_PROPERTY(int stepNumber READ stepNumber NOTIFY changed FINAL) ///< from 1
    Q_PROPERTY(int stepCount READ stepCount CONSTANT FINAL)
    Q_PROPERTY(bool caregiver MEMBER m_caregiver NOTIFY changed FINAL)
    Q_PROPERTY(QString ownName MEMBER m_ownName NOTIFY changed FINAL)   ///< a caregiver's own
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed FINAL)
    Q_PROPERTY(QString birthDate MEMBER m_birthDate NOTIFY changed FINAL) ///< ISO or the locale's short form
    Q_PROPERTY(QString disease MEMBER m_disease NOTIFY changed FINAL)
    Q_PROPERTY(QString diseaseText MEMBER m_diseaseText NOTIFY changed FINAL)
    Q_PROPERTY(QString treatment MEMBER m_treatment NOTIFY changed FINAL)
    Q_PROPERTY(int day0Kind MEMBER m_day0Kind NOTIFY changed FINAL)     ///< 0 exact, 1 about, 2 not known
    Q_PROPERTY(QString day0 MEMBER m_day0 NOTIFY changed FINAL)         ///< a day; with "about" a best guess
    Q_PROPERTY(int allergyAnswer MEMBER m_allergyAnswer NOTIFY changed FINAL) ///< 0 not asked, 1 has some, 2 none known
    Q_PROPERTY(QString substance MEMBER m_substance NOTIFY changed FINAL)
    Q_PROPERTY(QString reaction MEMBER m_reaction NOTIFY changed FINAL)
    Q_PROPERTY(QStringList allergies READ allergies NOTIFY changed FINAL)
    Q_PROPERTY(QString teamName MEMBER m_teamName NOTIFY changed FINAL)
    Q_PROPERTY(QString teamPhone MEMBER m_teamPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *diseases READ diseases CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *treatments READ treatments CONSTANT FINAL)
public:
    enum class Step { Who, Name, BirthDate, Disease, Treatment, Day0, Allergies, Team };
    Q_ENUM(Step)
    SetupViewModel(Journal &journal, const Roster &roster, QObject *parent = nullptr);

    Step step() const { return m_step; }
    int stepNumber() const { return int(m_step) + 1; }
    int stepCount() const { return int(Step::Team) + 1; }
    QStringList allergies() const;
    QString problem() const { return m_problem; }
    bool busy() const { return m_busy; }
    ChoiceModel *diseases() { return &m_diseases; }
    ChoiceModel *treatments() { return &m_treatments; }

    /** To the next question, or finish() after the last; stays and says the problem if this answer can't be kept. */
    Q_INVOKABLE void next();
    Q_INVOKABLE void skip();
    Q_INVOKABLE void back();
    Q_INVOKABLE void addAllergy();
    Q_INVOKABLE void removeAllergy(int index);

Q_SIGNALS:
    void changed();
    void finished(const dayplus::Id &patient, const dayplus::Id &self);

private:
    struct Allergy { QString substance, reaction; };
    QString problemHere() const;
    void finish();
    Patient patientRecord() const;
    QList<Record> records(Id *self) const;
    void layOutPlan(QList<Record> &records) const;
    Moment day0Moment() const;
    Journal &m_journal;
    const Roster &m_roster;
    ChoiceModel m_diseases, m_treatments;
    Step m_step = Step::Who;
    bool m_caregiver = false, m_busy = false;
    QString m_ownName, m_name, m_birthDate, m_disease, m_diseaseText, m_treatment, m_day0, m_substance, m_reaction, m_teamName,
        m_teamPhone, m_problem;
    int m_day0Kind = 0, m_allergyAnswer = 0;
    QList<Allergy> m_allergies;
    Id m_patient;
};

/** What can be chosen, with the words of the person's language. */
QList<ChoiceRow> diseaseChoices(const Catalogues &catalogues);
/** The shipped ones, then the centre's own of this vault. */
QList<ChoiceRow> treatmentChoices(const Roster &roster, const Catalogues &shipped);

/** A day as a person types it: ISO, or the locale's own short form. Invalid if it is none. */
QDate dateFromText(const QString &text);
/** A day, month or year as a person types it, or "day+9" where a Day 0 is known. nullopt if it is none. */
std::optional<Moment> momentFromTyped(const QString &text, const QTimeZone &zone, std::optional<QDate> day0);

} // namespace dayplus
