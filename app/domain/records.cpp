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

constexpr int kMinutesOfDay = 24 * 60;

/** Times of the day and weekdays stand in order, each once; a cycle has days with and days without. */
void checkRhythm(Problems &problems, const Rhythm &rhythm)
{
    const auto ordered = [](const QList<int> &numbers, int low, int high) {
        return std::is_sorted(numbers.begin(), numbers.end(), std::less_equal<int>())
            && (numbers.isEmpty() || (numbers.first() >= low && numbers.last() <= high));
    };
    if (!ordered(rhythm.minutes, 0, kMinutesOfDay - 1) || !ordered(rhythm.weekdays, 1, 7))
        problems.append({Field::When, Why::Contradiction});
    if (rhythm.kind == Rhythm::Kind::Cyclic && (rhythm.daysOn < 1 || rhythm.daysOff < 1))
        problems.append({Field::When, Why::Missing});
}

void checkStock(Problems &problems, const Stock &stock)
{
    if (stock.count < Decimal{} || !(Decimal{} < stock.perDose))
        problems.append({Field::Value, Why::Impossible, Problem::Weight::Refuse, u"0"_s});
    checkLength(problems, Field::Unit, stock.unit, kNameLimit);
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
    return std::visit(
        [](const auto &one) -> Id {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, Entry>)
                return one.id();
            else if constexpr (std::is_same_v<std::decay_t<decltype(one)>, Setting>)
                return settingId(one.key);
            else
                return one.id;
        },
        record);
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
    checkRhythm(problems, medicine.rhythm);
    if (medicine.stock)
        checkStock(problems, *medicine.stock);
    return problems;
}

Problems problemsIn(const Taper &taper)
{
    Problems problems;
    checkPatient(problems, taper.patient);
    if (taper.medicine.isNull())
        problems.append({Field::Code, Why::Missing});
    if (taper.plans.isEmpty())
        problems.append({Field::Steps, Why::Missing});
    for (const TaperPlan &plan : taper.plans) {
        if (plan.steps.isEmpty())
            problems.append({Field::Steps, Why::Missing});
        for (qsizetype i = 0; i < plan.steps.size(); ++i) {
            if (!plan.steps[i].from.isValid())
                problems.append({Field::When, Why::Missing});
            else if (i > 0 && plan.steps[i].from <= plan.steps[i - 1].from)
                problems.append({Field::Steps, Why::Contradiction});
            if (plan.steps[i].amount < Decimal{})
                problems.append({Field::Dose, Why::Impossible, Problem::Weight::Refuse, u"0"_s});
            checkLength(problems, Field::Steps, plan.steps[i].schedule, kLongestText);
        }
        checkLength(problems, Field::Text, plan.reason, kLongestText);
    }
    checkLength(problems, Field::Note, taper.note, kLongestText);
    return problems;
}

Problems problemsIn(const CallSheet &sheet)
{
    static const QStringList kLevels{u"emergency"_s, u"call_now"_s, u"call_today"_s};
    Problems problems;
    checkPatient(problems, sheet.patient);
    checkLength(problems, Field::Label, sheet.centre, kNameLimit);
    checkLength(problems, Field::Text, sheet.words, kLongestText);
    for (const SheetRule &rule : sheet.rules) {
        if (rule.rule.isEmpty())
            problems.append({Field::Code, Why::Missing});
        if (!kLevels.contains(rule.level))
            problems.append({Field::Level, Why::UnknownCode});
        checkLength(problems, Field::Text, rule.words, kLongestText);
    }
    return problems;
}

Problems problemsIn(const Template &treatment)
{
    Problems problems;
    if (treatment.templateId.isEmpty())
        problems.append({Field::Code, Why::Missing});
    if (treatment.content.isEmpty())
        problems.append({Field::Text, Why::Missing});
    return problems;
}

Problems problemsIn(const Attachment &attachment)
{
    static const QStringList kTypes{u"image/jpeg"_s, u"image/png"_s, u"application/pdf"_s};
    constexpr qint64 kMostBytes = 20 * 1024 * 1024;
    Problems problems;
    checkPatient(problems, attachment.patient);
    checkName(problems, attachment.name);
    if (!kTypes.contains(attachment.type))
        problems.append({Field::Kind, Why::UnknownCode});
    if (attachment.bytes < 1)
        problems.append({Field::Value, Why::Missing});
    if (attachment.bytes > kMostBytes)
        problems.append({Field::Value, Why::TooLong});
    return problems;
}

} // namespace dayplus
