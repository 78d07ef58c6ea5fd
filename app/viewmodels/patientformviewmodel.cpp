// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/patientformviewmodel.h"

#include "journal/courseplan.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/planrowmodel.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/who.h"
#include "wording/faults.h"

namespace dayplus {

PatientFormViewModel::PatientFormViewModel(Journal &journal, Roster &roster, Notices &notices)
    : m_journal(journal)
    , m_roster(roster)
    , m_notices(notices)
    , m_patient(roster.patient(roster.currentPatient()).value_or(Patient()))
    , m_course(roster.courseFor(roster.currentPatient(), journal.now().date()))
    , m_name(m_patient.name)
    , m_birthDate(m_patient.birthDate.toString(Qt::ISODate))
    , m_disease(m_patient.disease)
    , m_diseaseText(m_patient.diseaseText)
    , m_teamName(m_patient.teamName)
    , m_teamPhone(m_patient.teamPhone)
    , m_emergency(m_patient.emergencyNumber)
    , m_contact(m_patient.contactName)
    , m_contactPhone(m_patient.contactPhone)
    , m_language(m_patient.language)
    , m_bloodGroup(m_patient.bloodGroup)
{
    m_diseases.setRows(diseaseChoices(journal.catalogues()));
    m_treatments.setRows(treatmentChoices(roster, journal.catalogues()));
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
    patient.emergencyNumber = m_emergency.trimmed();
    patient.contactName = m_contact.trimmed();
    patient.contactPhone = m_contactPhone.trimmed();
    patient.language = m_language.trimmed();
    patient.bloodGroup = m_bloodGroup.trimmed();
    m_busy = true;
    if (!m_course && m_treatment.isEmpty())
        return keep({patient});
    Course course = m_course.value_or(Course{m_journal.newId(), patient.id, {}, {}, {}});
    course.templateId = m_treatment.isEmpty() ? QStringLiteral("other") : m_treatment;
    const TemplateInfo *treatment = m_roster.treatment(course.templateId);
    if (!m_course) {
        course.day0 = day0Moment();
        const Reporter by = reporterFor(m_roster, m_journal.author());
        const auto made = courseWithPlan(m_journal, course, treatment ? planInWords(*treatment, course, m_journal.catalogues(), by) : QList<EntryDraft>());
        return keep(QList<Record>{patient} + (made ? *made : QList<Record>{course}));
    }
    if (day0Moment() == course.day0)
        return keep({patient, course});
    collectEntries(m_journal.store(), planQuery(patient.id), this, [this, patient, course](const Result<QList<Entry>> &entries) {
        if (!entries) {
            m_busy = false;
            m_problem = sentence(entries.error());
            Q_EMIT changed();
            return;
        }
        const QList<PlanMove> moves = movedPlan(*entries, course, day0Moment(), m_roster.treatment(course.templateId));
        keep(QList<Record>{patient} + courseMoved(m_journal, course, day0Moment(), moves));
    });
}

void PatientFormViewModel::keep(const QList<Record> &records)
{
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
