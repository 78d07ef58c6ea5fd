// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/patientformviewmodel.h"

#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "wording/faults.h"

namespace dayplus {

PatientFormViewModel::PatientFormViewModel(Journal &journal, Roster &roster, Notices &notices)
    : m_journal(journal)
    , m_notices(notices)
    , m_patient(roster.patient(roster.currentPatient()).value_or(Patient()))
    , m_course(roster.courseFor(roster.currentPatient(), journal.now().date()))
    , m_name(m_patient.name)
    , m_birthDate(m_patient.birthDate.toString(Qt::ISODate))
    , m_disease(m_patient.disease)
    , m_diseaseText(m_patient.diseaseText)
    , m_teamName(m_patient.teamName)
    , m_teamPhone(m_patient.teamPhone)
{
    m_diseases.setRows(diseaseChoices(journal.catalogues()));
    m_treatments.setRows(treatmentChoices(journal.catalogues()));
    if (!m_course)
        return;
    m_treatment = m_course->templateId;
    m_day0Known = m_course->day0.precision != Precision::Unknown;
    m_day0About = m_course->day0.about;
    Moment plain = m_course->day0;
    plain.about = false;
    m_day0 = toIso(plain);
}

Moment PatientFormViewModel::day0Moment() const
{
    const QDate day = m_day0Known ? dateFromText(m_day0) : QDate();
    return day.isValid() ? Moment::onDay(day, m_day0About) : Moment::unknown();
}

QString PatientFormViewModel::problemNow() const
{
    if (m_name.trimmed().isEmpty())
        return tr("A name is needed. Any name will do.", "patient form");
    if (!m_birthDate.trimmed().isEmpty() && !dateFromText(m_birthDate).isValid())
        return tr("Please write the birth date like 1984-05-31.", "patient form");
    if (m_day0Known && !m_day0.trimmed().isEmpty() && day0Moment().precision == Precision::Unknown)
        return tr("Please write Day 0 as a day, like 2026-03-10. A best guess is fine with “About”.", "patient form");
    return {};
}

void PatientFormViewModel::save()
{
    m_problem = problemNow();
    Q_EMIT changed();
    if (!m_problem.isEmpty() || m_busy)
        return;
    Patient patient = m_patient;
    patient.name = m_name.trimmed();
    patient.birthDate = dateFromText(m_birthDate);
    patient.disease = m_disease;
    patient.diseaseText = m_diseaseText.trimmed();
    patient.teamName = m_teamName.trimmed();
    patient.teamPhone = m_teamPhone.trimmed();
    QList<Record> records{patient};
    if (m_course || !m_treatment.isEmpty()) {
        Course course = m_course.value_or(Course{m_journal.newId(), patient.id, {}, {}, {}});
        course.templateId = m_treatment.isEmpty() ? QStringLiteral("other") : m_treatment;
        course.day0 = day0Moment();
        records.append(course);
    }
    m_busy = true;
    onResult(m_journal.putAll(records, QStringLiteral("patient")), this, [this](const Result<Receipt> &kept) {
        m_busy = false;
        if (!kept) {
            m_problem = sentence(kept.error());
            Q_EMIT changed();
            return;
        }
        m_notices.said(tr("Kept.", "notice"), true);
        Q_EMIT saved();
    });
}

} // namespace dayplus
