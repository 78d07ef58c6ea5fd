// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhirparts.h"
#include "exchange/fhirresources.h"
#include "exchange/fhirwriting.h"
#include "wording/days.h"
#include "wording/values.h"

namespace dayplus {
using namespace Qt::StringLiterals;
using namespace fhir;

namespace {

/** A status of FHIR's own list as a coded concept. */
void status(JsonWriter &json, QLatin1StringView name, QLatin1StringView system, const QString &code)
{
    json.key(name);
    json.beginObject();
    json.key("coding"_L1);
    json.beginArray();
    coding(json, {system, code, {}});
    json.endArray();
    json.endObject();
}

bool isOneOf(const QString &word, std::initializer_list<QLatin1StringView> known)
{
    return std::any_of(known.begin(), known.end(), [&](QLatin1StringView one) { return word == one; });
}

constexpr QLatin1StringView kConditionClinical{"http://terminology.hl7.org/CodeSystem/condition-clinical"};
constexpr QLatin1StringView kAllergyClinical{"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"};
constexpr QLatin1StringView kAllergyVerification{"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification"};

} // namespace

QByteArray FhirResources::patient(const Patient &patient) const
{
    JsonWriter json(800);
    begin(json, "Patient"_L1, patient.id, !patient.source.batch.isNull(), patient.name);
    json.key("name"_L1);
    json.beginArray();
    words(json, patient.name);
    json.endArray();
    if (isOneOf(patient.gender, {"male"_L1, "female"_L1, "other"_L1, "unknown"_L1}))
        json.text("gender"_L1, patient.gender);
    json.text("birthDate"_L1, patient.birthDate.toString(Qt::ISODate));
    json.endObject();
    return json.take();
}

void FhirResources::procedure(JsonWriter &json, const Entry &entry) const
{
    const QLatin1StringView state = entry->state == State::Planned ? "preparation"_L1
        : entry->state == State::Cancelled                         ? "not-done"_L1
        : entry->ongoing                                           ? "in-progress"_L1
                                                                   : "completed"_L1;
    json.word("status"_L1, state);
    code(json, "code"_L1, entry.facts());
    subject(json, "subject"_L1, entry->patient);
    time(json, "performed", entry.facts());
    if (entry->reporter == Reporter::Patient)
        subject(json, "asserter"_L1, entry->patient);
    else if (entry->reporter != Reporter::Report) {
        json.key("asserter"_L1);
        json.beginObject();
        json.word("type"_L1, entry->reporter == Reporter::Caregiver ? "RelatedPerson"_L1 : "PractitionerRole"_L1);
        json.word("display"_L1, entry->reporter == Reporter::Caregiver ? "Caregiver"_L1 : kCareTeam);
        json.endObject();
    }
    if (const auto *facts = std::get_if<EventFacts>(&entry->facts); facts && !facts->place.isEmpty()) {
        json.key("location"_L1);
        json.beginObject();
        json.text("display"_L1, facts->place);
        json.endObject();
    }
    if (entry->value.index() != 0) {
        json.key("outcome"_L1);
        words(json, valueText(entry, m_catalogues));
    }
}

void FhirResources::administration(JsonWriter &json, const Entry &entry) const
{
    const auto *facts = std::get_if<DoseFacts>(&entry->facts);
    const DoseFacts::How how = facts ? facts->how : DoseFacts::How::Taken;
    json.word("status"_L1, how == DoseFacts::How::Missed ? "not-done"_L1 : "completed"_L1);
    code(json, "medicationCodeableConcept"_L1, entry.facts());
    subject(json, "subject"_L1, entry->patient);
    time(json, "effective", entry.facts());
    if (entry->reporter == Reporter::Patient) {
        json.key("performer"_L1);
        json.beginArray();
        json.beginObject();
        subject(json, "actor"_L1, entry->patient);
        json.endObject();
        json.endArray();
    }
    if (const auto *amount = std::get_if<Quantity>(&entry->value)) {
        json.key("dosage"_L1);
        json.beginObject();
        json.text("text"_L1, quantityText(*amount));
        json.key("dose"_L1);
        quantity(json, *amount, nullptr);
        json.endObject();
    }
}

void FhirResources::immunization(JsonWriter &json, const Entry &entry) const
{
    json.word("status"_L1, entry->state == State::Cancelled ? "not-done"_L1 : "completed"_L1);
    code(json, "vaccineCode"_L1, entry.facts());
    subject(json, "patient"_L1, entry->patient);
    if (entry->when.precision == Precision::Unknown)
        json.word("occurrenceString"_L1, "unknown"_L1);
    else
        moment(json, "occurrenceDateTime", entry->when);
    json.key("primarySource"_L1);
    json.raw(entry->reporter == Reporter::Report ? "true" : "false");
    const auto *facts = std::get_if<VaccineFacts>(&entry->facts);
    if (!facts)
        return;
    json.text("lotNumber"_L1, facts->batch);
    if (facts->doseNumber < 1)
        return;
    json.key("protocolApplied"_L1);
    json.beginArray();
    json.beginObject();
    json.number("doseNumberPositiveInt"_L1, facts->doseNumber);
    json.endObject();
    json.endArray();
}

void FhirResources::allergy(JsonWriter &json, const Entry &entry) const
{
    const auto *facts = std::get_if<AllergyFacts>(&entry->facts);
    const AllergyFacts said = facts ? *facts : AllergyFacts();
    const bool refuted = said.status == "refuted"_L1;
    if (!refuted)
        status(json, "clinicalStatus"_L1, kAllergyClinical, isOneOf(said.status, {"inactive"_L1, "resolved"_L1}) ? said.status : u"active"_s);
    if (refuted)
        status(json, "verificationStatus"_L1, kAllergyVerification, said.status);
    if (said.answer == AllergyFacts::Answer::NoneKnown) {
        json.key("code"_L1);
        codings(json, {{kSnomed, u"716186003"_s, u"No known allergy"_s}}, u"No known allergies"_s);
    } else {
        EntryDraft named = entry.facts();
        named.label = said.substance.isEmpty() ? named.label : said.substance;
        code(json, "code"_L1, named);
    }
    subject(json, "patient"_L1, entry->patient);
    moment(json, "onsetDateTime", entry->when);
    if (entry->reporter == Reporter::Patient)
        subject(json, "asserter"_L1, entry->patient);
    if (said.reaction.isEmpty())
        return;
    json.key("reaction"_L1);
    json.beginArray();
    json.beginObject();
    json.key("manifestation"_L1);
    json.beginArray();
    words(json, said.reaction);
    json.endArray();
    json.endObject();
    json.endArray();
}

void FhirResources::condition(JsonWriter &json, const Entry &entry) const
{
    const auto *facts = std::get_if<ConditionFacts>(&entry->facts);
    const QString clinical = facts ? facts->status : QString();
    if (isOneOf(clinical, {"active"_L1, "recurrence"_L1, "relapse"_L1, "inactive"_L1, "remission"_L1, "resolved"_L1}))
        status(json, "clinicalStatus"_L1, kConditionClinical, clinical);
    EntryDraft named = entry.facts();
    const Disease *disease = m_catalogues.disease(named.code);
    if (facts && named.label.isEmpty())
        named.label = facts->name;
    if (disease && named.label.isEmpty())
        named.label = disease->label;
    if (disease)
        named.codings = named.codings.isEmpty() ? disease->codings : named.codings;
    code(json, "code"_L1, named);
    subject(json, "subject"_L1, entry->patient);
    moment(json, "onsetDateTime", entry->when);
    if (entry->until)
        moment(json, "abatementDateTime", *entry->until);
    if (entry->reporter == Reporter::Patient)
        subject(json, "asserter"_L1, entry->patient);
}

QByteArray FhirResources::noAllergyInformation(const Patient &patient, Id id) const
{
    JsonWriter json(800);
    begin(json, "AllergyIntolerance"_L1, id, false, u"No information about allergies"_s);
    json.key("code"_L1);
    codings(json, {{kAbsent, u"no-allergy-info"_s, u"No information about allergies"_s}}, u"No information about allergies"_s);
    subject(json, "patient"_L1, patient.id);
    json.endObject();
    return json.take();
}

QByteArray FhirResources::medicine(const Medicine &medicine) const
{
    const MedicineInfo *info = m_catalogues.medicine(medicine.code);
    const QString name = !medicine.name.isEmpty() ? medicine.name : (info ? info->label : medicine.code);
    QList<Coding> list = medicine.codings;
    if (info && !info->rxnorm.isEmpty() && !hasCode(list, kRxNorm, info->rxnorm))
        list.append({kRxNorm, info->rxnorm, {}});
    list.append({QString(kOwnCodes) + u"medicine"_s, medicine.code, {}});
    JsonWriter json(2000);
    begin(json, "MedicationStatement"_L1, medicine.id, !medicine.source.batch.isNull(), name);
    notes(json, medicine.note);
    json.text("status"_L1, isOneOf(medicine.status, {"active"_L1, "completed"_L1, "stopped"_L1}) ? medicine.status : u"unknown"_s);
    if (!medicine.stopReason.isEmpty()) {
        json.key("statusReason"_L1);
        json.beginArray();
        words(json, medicine.stopReason);
        json.endArray();
    }
    json.key("medicationCodeableConcept"_L1);
    codings(json, list, name);
    subject(json, "subject"_L1, medicine.patient);
    const Moment first = medicine.steps.isEmpty() ? Moment() : medicine.steps.first().from;
    period(json, "effective", first, medicine.lastDose);
    if (!medicine.steps.isEmpty()) {
        json.key("dosage"_L1);
        json.beginArray();
    }
    for (const DoseStep &step : medicine.steps) {
        json.beginObject();
        const QString amount = step.amount ? quantityText(*step.amount) + (step.perDay ? u" a day"_s : QString()) : QString();
        json.text("text"_L1, step.schedule.isEmpty() ? amount : step.schedule);
        json.key("timing"_L1);
        json.beginObject();
        json.key("repeat"_L1);
        json.beginObject();
        period(json, "bounds", step.from, {});
        if (step.perDay) {
            json.number("frequency"_L1, 1);
            json.number("period"_L1, 1);
            json.word("periodUnit"_L1, "d"_L1);
        }
        json.endObject();
        json.endObject();
        if (step.amount) {
            json.key("doseAndRate"_L1);
            json.beginArray();
            json.beginObject();
            json.key("doseQuantity"_L1);
            quantity(json, *step.amount, nullptr);
            json.endObject();
            json.endArray();
        }
        json.endObject();
    }
    if (!medicine.steps.isEmpty())
        json.endArray();
    json.endObject();
    return json.take();
}

} // namespace dayplus
