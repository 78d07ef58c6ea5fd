// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** Changing what is known about a patient: name, birth date, illness, treatment with its Day 0, the team's number. Kept as one step. */
class PatientFormViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed FINAL)
    Q_PROPERTY(QString birthDate MEMBER m_birthDate NOTIFY changed FINAL)
    Q_PROPERTY(QString disease MEMBER m_disease NOTIFY changed FINAL)
    Q_PROPERTY(QString diseaseText MEMBER m_diseaseText NOTIFY changed FINAL)
    Q_PROPERTY(QString treatment MEMBER m_treatment NOTIFY changed FINAL)
    Q_PROPERTY(bool day0Known MEMBER m_day0Known NOTIFY changed FINAL)
    Q_PROPERTY(bool day0About MEMBER m_day0About NOTIFY changed FINAL)
    Q_PROPERTY(QString day0 MEMBER m_day0 NOTIFY changed FINAL)
    Q_PROPERTY(QString teamName MEMBER m_teamName NOTIFY changed FINAL)
    Q_PROPERTY(QString teamPhone MEMBER m_teamPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *diseases READ diseases CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *treatments READ treatments CONSTANT FINAL)
public:
    PatientFormViewModel(Journal &journal, Roster &roster, Notices &notices);
    QString problem() const { return m_problem; }
    ChoiceModel *diseases() { return &m_diseases; }
    ChoiceModel *treatments() { return &m_treatments; }
    Q_INVOKABLE void save();

Q_SIGNALS:
    void changed();
    void saved();

private:
    QString problemNow() const;
    Moment day0Moment() const;
    Journal &m_journal;
    Notices &m_notices;
    Patient m_patient;
    std::optional<Course> m_course;
    ChoiceModel m_diseases, m_treatments;
    QString m_name, m_birthDate, m_disease, m_diseaseText, m_treatment, m_day0, m_teamName, m_teamPhone, m_problem;
    bool m_day0Known = false, m_day0About = false, m_busy = false;
};

} // namespace dayplus
