// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/setupviewmodel.h"

#include "journal/courseplan.h"
#include "journal/futures.h"
#include "viewmodels/planrowmodel.h"
#include "wording/faults.h"

#include <QCoreApplication>
#include <QLocale>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace dayplus {

QDate dateFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QDate iso = QDate::fromString(trimmed, Qt::ISODate);
    if (iso.isValid())
        return iso;
    for (const QString &format : {QLocale().dateFormat(QLocale::ShortFormat).replace(u"yy"_s, u"yyyy"_s).replace(u"yyyyyyyy"_s, u"yyyy"_s),
                                  u"d.M.yyyy"_s, u"d MMMM yyyy"_s, u"d MMM yyyy"_s}) {
        const QDate date = QLocale().toDate(trimmed, format);
        if (date.isValid() && date.year() > 1800)
            return date;
    }
    return {};
}

std::optional<Moment> momentFromTyped(const QString &text, const QTimeZone &zone, std::optional<QDate> day0)
{
    if (const QDate day = dateFromText(text); day.isValid())
        return Moment::onDay(day);
    const Result<Moment> read = momentFromText(text.trimmed(), zone, day0);
    return read ? std::optional(read.value()) : std::nullopt;
}

QList<ChoiceRow> diseaseChoices(const Catalogues &catalogues)
{
    QList<ChoiceRow> rows;
    for (const Disease &disease : catalogues.diseases())
        rows.append({disease.code, QCoreApplication::translate("catalogue", disease.label.toUtf8().constData()), {}});
    return rows;
}

QList<ChoiceRow> treatmentChoices(const Roster &roster, const Catalogues &shipped)
{
    QList<ChoiceRow> rows;
    for (const TemplateInfo &treatment : roster.treatments()) {
        const bool own = !shipped.treatment(treatment.id);
        rows.append({treatment.id, QCoreApplication::translate("catalogue", treatment.label.toUtf8().constData()),
                     own ? SetupViewModel::tr("From a file", "a treatment that was imported") : QString()});
    }
    return rows;
}

SetupViewModel::SetupViewModel(Journal &journal, const Roster &roster, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_patient(journal.newId())
{
    m_diseases.setRows(diseaseChoices(journal.catalogues()));
    const auto list = [this] { m_treatments.setRows(treatmentChoices(m_roster, m_journal.catalogues())); };
    connect(&roster, &Roster::changed, this, list);
    list();
}

QStringList SetupViewModel::allergies() const
{
    QStringList lines;
    for (const Allergy &allergy : m_allergies)
        lines.append(allergy.reaction.isEmpty() ? allergy.substance : tr("%1: %2", "allergy and reaction").arg(allergy.substance, allergy.reaction));
    return lines;
}

void SetupViewModel::addAllergy()
{
    if (m_substance.trimmed().isEmpty())
        return;
    m_allergies.append({m_substance.trimmed(), m_reaction.trimmed()});
    m_substance.clear();
    m_reaction.clear();
    m_allergyAnswer = 1;
    Q_EMIT changed();
}

void SetupViewModel::removeAllergy(int index)
{
    if (index < 0 || index >= m_allergies.size())
        return;
    m_allergies.removeAt(index);
    Q_EMIT changed();
}

Moment SetupViewModel::day0Moment() const
{
    const QDate day = m_day0Kind == 2 ? QDate() : dateFromText(m_day0);
    return day.isValid() ? Moment::onDay(day, m_day0Kind == 1) : Moment::unknown();
}

QString SetupViewModel::problemHere() const
{
    const QDate today = m_journal.now().date();
    switch (m_step) {
    case Step::BirthDate:
        if (m_birthDate.trimmed().isEmpty())
            return {};
        if (!dateFromText(m_birthDate).isValid())
            return tr("Please write the date like 1984-05-31.", "setup");
        return dateFromText(m_birthDate) > today ? tr("That day is still to come.", "setup") : QString();
    case Step::Day0:
        if (m_day0Kind == 2 || m_day0.trimmed().isEmpty())
            return {};
        if (dateFromText(m_day0).isValid())
            return {};
        return m_day0Kind == 0 ? tr("Please write the day like 2026-03-10, or choose “About”.", "setup")
                               : tr("Please write your best guess as a day, like 2026-03-10.", "setup");
    default:
        return {};
    }
}

void SetupViewModel::next()
{
    m_problem = problemHere();
    if (m_problem.isEmpty()) {
        if (m_step == Step::Allergies && !m_substance.trimmed().isEmpty())
            addAllergy();
        if (m_step == Step::Team)
            return finish();
        m_step = Step(int(m_step) + 1);
    }
    Q_EMIT changed();
}

void SetupViewModel::skip()
{
    m_problem.clear();
    switch (m_step) {
    case Step::BirthDate: m_birthDate.clear(); break;
    case Step::Day0: m_day0.clear(); break;
    case Step::Allergies:
        if (m_allergies.isEmpty())
            m_allergyAnswer = 0; // not answered is not "none known"
        break;
    case Step::Team: return finish();
    default: break;
    }
    m_step = Step(int(m_step) + 1);
    Q_EMIT changed();
}

void SetupViewModel::back()
{
    if (m_step == Step::Who)
        return;
    m_problem.clear();
    m_step = Step(int(m_step) - 1);
    Q_EMIT changed();
}

Patient SetupViewModel::patientRecord() const
{
    Patient patient;
    patient.id = m_patient;
    patient.name = m_name.trimmed().isEmpty() ? tr("Me", "a patient who gave no name") : m_name.trimmed();
    patient.birthDate = dateFromText(m_birthDate);
    patient.disease = m_disease;
    patient.diseaseText = m_diseaseText.trimmed();
    patient.teamName = m_teamName.trimmed();
    patient.teamPhone = m_teamPhone.trimmed();
    patient.homeZone = QString::fromUtf8(m_journal.now().timeZone().id());
    return patient;
}

QList<Record> SetupViewModel::records(Id *self) const
{
    const Patient patient = patientRecord();
    Person asPatient{m_journal.newId(), patient.name, Person::Role::Patient, patient.id};
    QList<Record> records{patient, asPatient};
    *self = asPatient.id;
    if (m_caregiver) {
        const QString own = m_ownName.trimmed().isEmpty() ? tr("Caregiver", "a caregiver who gave no name") : m_ownName.trimmed();
        const Person caregiver{m_journal.newId(), own, Person::Role::Caregiver, patient.id};
        records.append(caregiver);
        *self = caregiver.id;
    }
    const Moment day0 = day0Moment();
    if (!m_treatment.isEmpty() || day0.precision != Precision::Unknown)
        records.append(Course{m_journal.newId(), patient.id, m_treatment.isEmpty() ? u"other"_s : m_treatment, {}, day0});
    return records;
}

/** The usual steps of the treatment, planned around Day 0; each can be changed or removed later. */
void SetupViewModel::layOutPlan(QList<Record> &records) const
{
    std::optional<Course> course;
    for (const Record &record : std::as_const(records)) {
        if (const auto *found = std::get_if<Course>(&record))
            course = *found;
    }
    const TemplateInfo *treatment = course ? m_roster.treatment(course->templateId) : nullptr;
    if (!treatment)
        return;
    const QList<EntryDraft> plan = planInWords(*treatment, *course, m_journal.catalogues(), m_caregiver ? Reporter::Caregiver : Reporter::Patient);
    if (const Result<QList<Record>> made = courseWithPlan(m_journal, *course, plan))
        records += made->mid(1); // the course itself is there already
}

void SetupViewModel::finish()
{
    if (m_busy)
        return;
    Id self;
    QList<Record> all = records(&self);
    const auto typing = qScopeGuard([this, before = m_journal.author()] { m_journal.setAuthor(before); });
    m_journal.setAuthor(self); // these answers are theirs already; who types from now on is said by finished()
    QList<AllergyFacts> answers;
    for (const Allergy &allergy : std::as_const(m_allergies))
        answers.append({AllergyFacts::Answer::Allergic, allergy.substance, allergy.reaction});
    if (m_allergyAnswer == 2 && answers.isEmpty())
        answers.append({AllergyFacts::Answer::NoneKnown, {}, {}});
    for (const AllergyFacts &facts : std::as_const(answers)) {
        EntryDraft draft;
        draft.patient = m_patient;
        draft.kind = Kind::Allergy;
        draft.code = u"allergy"_s;
        draft.when = Moment::onDay(m_journal.now().date());
        draft.reporter = m_caregiver ? Reporter::Caregiver : Reporter::Patient;
        draft.facts = facts;
        const Result<Entry> entry = m_journal.make(draft);
        if (!entry) {
            m_problem = sentence(entry.error());
            Q_EMIT changed();
            return;
        }
        all.append(entry.value());
    }
    layOutPlan(all);
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    onResult(m_journal.putAll(all, u"setup"_s), this, [this, self](const Result<Receipt> &kept) {
        m_busy = false;
        if (!kept) {
            m_problem = sentence(kept.error()); // nothing was lost: every answer still stands on its page
            Q_EMIT changed();
            return;
        }
        Q_EMIT changed();
        Q_EMIT finished(m_patient, self);
    });
}

} // namespace dayplus
