// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/records.h"

#include "domain/valuerules.h"

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNameLimit = 200;
constexpr qsizetype kPhoneLimit = 100;

void checkName(Problems &problems, const QString &name)
{
    if (name.trimmed().isEmpty())
        problems.append({Field::Name, Why::Missing});
    checkLength(problems, Field::Name, name, kNameLimit);
}

void checkPatient(Problems &problems, Id patient)
{
    if (patient.isNull())
        problems.append({Field::Patient, Why::Missing});
}

/** Steps stand in date order and no amount is below zero; one problem of each sort is enough. */
void checkSteps(Problems &problems, const QList<DoseStep> &steps)
{
    bool disordered = false, negative = false;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        disordered = disordered || (i > 0 && steps[i].from.wallDay() < steps[i - 1].from.wallDay());
        negative = negative || (steps[i].amount && steps[i].amount->number < Decimal{});
    }
    if (disordered)
        problems.append({Field::Steps, Why::Contradiction});
    if (negative)
        problems.append({Field::Dose, Why::Impossible, Problem::Weight::Refuse, u"0"_s});
    for (const DoseStep &step : steps)
        checkLength(problems, Field::Steps, step.schedule, kLongestText);
}

bool endsBeforeFirstStep(const Medicine &medicine)
{
    if (!medicine.lastDose || medicine.lastDose->precision == Precision::Unknown || medicine.steps.isEmpty())
        return false;
    const Moment &first = medicine.steps.first().from;
    return first.precision != Precision::Unknown && medicine.lastDose->lastDay() < first.date;
}

} // namespace

Id idOf(const Record &record)
{
    if (const auto *entry = std::get_if<Entry>(&record))
        return entry->id();
    if (const auto *patient = std::get_if<Patient>(&record))
        return patient->id;
    if (const auto *person = std::get_if<Person>(&record))
        return person->id;
    if (const auto *course = std::get_if<Course>(&record))
        return course->id;
    if (const auto *medicine = std::get_if<Medicine>(&record))
        return medicine->id;
    return settingId(std::get<Setting>(record).key);
}

Id settingId(const QString &key)
{
    static constexpr QUuid kSettings{0x6b0f3d52, 0x5f0e, 0x4c1d, 0x9a, 0x37, 0xd1, 0x4e, 0x8b, 0x52, 0x70, 0xc9};
    return QUuid::createUuidV5(kSettings, key);
}

Problems problemsIn(const Patient &patient, QDate today)
{
    Problems problems;
    checkName(problems, patient.name);
    if (patient.birthDate.isValid() && patient.birthDate > today)
        problems.append({Field::BirthDate, Why::InTheFuture});
    checkLength(problems, Field::Text, patient.diseaseText, kLongestText);
    checkLength(problems, Field::Label, patient.teamName, kNameLimit);
    checkLength(problems, Field::Phone, patient.teamPhone, kPhoneLimit);
    return problems;
}

Problems problemsIn(const Person &person)
{
    Problems problems;
    checkPatient(problems, person.patient);
    checkName(problems, person.name);
    return problems;
}

Problems problemsIn(const Course &course)
{
    Problems problems;
    checkPatient(problems, course.patient);
    if (course.templateId.isEmpty())
        problems.append({Field::Code, Why::Missing});
    checkLength(problems, Field::Label, course.product, kNameLimit);
    const Precision precision = course.day0.precision;
    if (precision != Precision::Unknown && precision != Precision::Day)
        problems.append({Field::Day0, Why::NotADate});
    return problems;
}

Problems problemsIn(const Medicine &medicine)
{
    Problems problems;
    checkPatient(problems, medicine.patient);
    if (medicine.code.isEmpty())
        problems.append({Field::Code, Why::Missing});
    if (medicine.code == "other"_L1 && medicine.name.trimmed().isEmpty())
        problems.append({Field::Name, Why::Missing});
    checkLength(problems, Field::Name, medicine.name, kLongestText);
    checkSteps(problems, medicine.steps);
    if (endsBeforeFirstStep(medicine))
        problems.append({Field::Until, Why::EndsBeforeStart});
    checkLength(problems, Field::Text, medicine.stopReason, kLongestText);
    checkLength(problems, Field::Note, medicine.note, kLongestText);
    return problems;
}

} // namespace dayplus
