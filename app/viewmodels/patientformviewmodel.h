// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** Changing what is known about a patient: name, birth date, illness, treatment with its Day 0, the team's number. Kept as one step; what
 * is planned moves with Day 0. */
class PatientFormViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed FINAL)
    Q_PROPERTY(QString birthDate MEMBER m_birthDate NOTIFY changed FINAL)
    Q_PROPERTY(QString disease MEMBER m_disease NOTIFY changed FINAL)
    Q_PROPERTY(QString diseaseText MEMBER m_diseaseText NOTIFY changed FINAL)
    Q_PROPERTY(QString treatment MEMBER m_treatment NOTIFY changed FINAL)
    Q_PROPERTY(bool treated READ treated CONSTANT FINAL) ///< there is a treatment: it is changed on its own page
    Q_PROPERTY(bool day0Known MEMBER m_day0Known NOTIFY changed FINAL)
    Q_PROPERTY(bool day0About MEMBER m_day0About NOTIFY changed FINAL)
    Q_PROPERTY(QString day0 MEMBER m_day0 NOTIFY changed FINAL)
    Q_PROPERTY(QString teamName MEMBER m_teamName NOTIFY changed FINAL)
    Q_PROPERTY(QString teamPhone MEMBER m_teamPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString emergencyNumber MEMBER m_emergency NOTIFY changed FINAL)  ///< empty = 112
    Q_PROPERTY(QString contactName MEMBER m_contact NOTIFY changed FINAL)
    Q_PROPERTY(QString contactPhone MEMBER m_contactPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString language MEMBER m_language NOTIFY changed FINAL)
    Q_PROPERTY(QString bloodGroup MEMBER m_bloodGroup NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *diseases READ diseases CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *treatments READ treatments CONSTANT FINAL)
public:
    PatientFormViewModel(Journal &journal, Roster &roster, Notices &notices);
    bool treated() const { return m_course.has_value(); }
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
    void keep(const QList<Record> &records);
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Patient m_patient;
    std::optional<Course> m_course;
    ChoiceModel m_diseases, m_treatments;
    QString m_name, m_birthDate, m_disease, m_diseaseText, m_treatment, m_day0, m_teamName, m_teamPhone, m_problem;
    QString m_emergency, m_contact, m_contactPhone, m_language, m_bloodGroup;
    bool m_day0Known = false, m_day0About = false, m_busy = false;
};

} // namespace dayplus
