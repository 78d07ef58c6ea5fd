// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhirresources.h"

#include "exchange/fhirparts.h"
#include "exchange/fhirwriting.h"
#include "wording/days.h"
#include "wording/values.h"

namespace dayplus {
using namespace Qt::StringLiterals;
using namespace fhir;

namespace {

QLatin1StringView categoryOf(Kind kind)
{
    switch (kind) {
    case Kind::Lab: return "laboratory"_L1;
    case Kind::Vital: return "vital-signs"_L1;
    default: return "survey"_L1;
    }
}

void category(JsonWriter &json, Kind kind)
{
    json.key("category"_L1);
    json.beginArray();
    json.beginObject();
    json.key("coding"_L1);
    json.beginArray();
    coding(json, {u"http://terminology.hl7.org/CodeSystem/observation-category"_s, QString(categoryOf(kind)), {}});
    json.endArray();
    json.endObject();
    json.endArray();
}

void labFacts(JsonWriter &json, const LabFacts &lab)
{
    if (!lab.flag.isEmpty()) {
        json.key("interpretation"_L1);
        json.beginArray();
        words(json, lab.flag);
        json.endArray();
    }
    if (!lab.method.isEmpty()) {
        json.key("method"_L1);
        words(json, lab.method);
    }
    if (lab.refLow.isEmpty() && lab.refHigh.isEmpty())
        return;
    json.key("referenceRange"_L1);
    json.beginArray();
    json.beginObject();
    const std::optional<Decimal> low = Decimal::parse(lab.refLow), high = Decimal::parse(lab.refHigh);
    if ((low || lab.refLow.isEmpty()) && (high || lab.refHigh.isEmpty())) {
        for (const auto &[name, number] : {std::pair{"high"_L1, high}, std::pair{"low"_L1, low}}) {
            if (!number)
                continue;
            json.key(name);
            json.beginObject();
            json.key("value"_L1);
            json.raw(number->toString().toLatin1());
            json.endObject();
        }
    } else {
        json.text("text"_L1, lab.refLow + u" – "_s + lab.refHigh);
    }
    json.endObject();
    json.endArray();
}

} // namespace

void FhirResources::begin(JsonWriter &json, QLatin1StringView type, Id id, bool imported, const QString &narrative) const
{
    json.beginObject();
    json.word("resourceType"_L1, type);
    json.text("id"_L1, id.toString(QUuid::WithoutBraces));
    json.key("meta"_L1);
    json.beginObject();
    json.key("tag"_L1);
    json.beginArray();
    coding(json, {kOwnTag, imported ? u"imported"_s : u"patient-entered"_s, imported ? u"Imported"_s : u"Patient-entered"_s});
    json.endArray();
    json.endObject();
    json.key("text"_L1);
    json.beginObject();
    json.word("status"_L1, "generated"_L1);
    json.text("div"_L1, u"<div xmlns=\"http://www.w3.org/1999/xhtml\">%1</div>"_s.arg(narrative.toHtmlEscaped()));
    json.endObject();
}

void FhirResources::beginEntry(JsonWriter &json, QLatin1StringView type, const Entry &entry) const
{
    begin(json, type, entry.id(), !entry->source.batch.isNull(), entryTitle(entry, m_catalogues) + u", "_s + momentText(entry->when));
    notes(json, entry->note);
    const auto *dose = std::get_if<DoseFacts>(&entry->facts);
    extensions(json, {{kGroup, entry->group.isNull() ? QString() : entry->group.toString(QUuid::WithoutBraces)},
                      {kDoseHow, dose && dose->how == DoseFacts::How::Late ? u"late"_s : QString()}});
}

void FhirResources::codings(JsonWriter &json, const QList<Coding> &list, const QString &text) const
{
    json.beginObject();
    if (!list.isEmpty()) {
        json.key("coding"_L1);
        json.beginArray();
        for (const Coding &one : list)
            coding(json, one);
        json.endArray();
    }
    json.text("text"_L1, text);
    json.endObject();
}

void FhirResources::code(JsonWriter &json, QLatin1StringView name, const EntryDraft &draft) const
{
    const CatalogueItem *item = m_catalogues.item(draft.kind, draft.code);
    QList<Coding> list;
    if (item && !item->loinc.isEmpty()) {
        list.append({kLoinc, item->loinc, {}});
        if (item->loinc == "59408-5"_L1) // the vital-signs profile wants both
            list.append({kLoinc, u"2708-6"_s, {}});
    }
    if (item)
        list += item->codings;
    if (!draft.code.isEmpty())
        list.append({QString(kOwnCodes) + toText(draft.kind), draft.code, {}});
    for (const Coding &given : draft.codings) {
        const bool there = std::any_of(list.begin(), list.end(), [&](const Coding &c) { return c.system == given.system && c.code == given.code; });
        if (!there)
            list.append(given);
    }
    json.key(name);
    codings(json, list, itemLabel(draft, m_catalogues));
}

void FhirResources::time(JsonWriter &json, QByteArrayView name, const EntryDraft &draft) const
{
    const QString start = fhirDate(draft.when), end = draft.until ? fhirDate(*draft.until) : QString();
    if (!end.isEmpty() || draft.ongoing)
        return period(json, name, draft.when, draft.until);
    moment(json, name.toByteArray() + "DateTime", draft.when);
}

void FhirResources::value(JsonWriter &json, const EntryDraft &draft) const
{
    const CatalogueItem *item = m_catalogues.item(draft.kind, draft.code);
    if (const auto *number = std::get_if<Quantity>(&draft.value)) {
        json.key("valueQuantity"_L1);
        quantity(json, *number, item);
    } else if (const auto *level = std::get_if<Level>(&draft.value)) {
        json.key("valueCodeableConcept"_L1);
        codings(json, {{u"urn:dayplus:level"_s, QString::number(int(*level)), levelName(*level)}}, levelName(*level));
    } else if (const auto *text = std::get_if<QString>(&draft.value)) {
        json.text("valueString"_L1, *text);
    } else if (draft.status != Status::Known) {
        json.key("dataAbsentReason"_L1);
        const bool asked = draft.status == Status::CouldNotAnswer;
        codings(json, {{u"http://terminology.hl7.org/CodeSystem/data-absent-reason"_s, asked ? u"asked-unknown"_s : u"not-performed"_s, {}}}, {});
    }
}

bool FhirResources::isUpperPressure(const Entry &entry) const
{
    const CatalogueItem *item = m_catalogues.item(entry->kind, entry->code);
    return item && item->loinc == "8480-6"_L1 && std::holds_alternative<Quantity>(entry->value);
}

bool FhirResources::isLowerPressure(const Entry &entry) const
{
    const CatalogueItem *item = m_catalogues.item(entry->kind, entry->code);
    return item && item->loinc == "8462-4"_L1 && std::holds_alternative<Quantity>(entry->value);
}

QByteArray FhirResources::pressure(const Entry &upper, const Entry &lower) const
{
    JsonWriter json(1500);
    const QString both = valueText(upper, m_catalogues) + u" / "_s + valueText(lower, m_catalogues);
    begin(json, "Observation"_L1, upper->group, !upper->source.batch.isNull(), u"Blood pressure "_s + both + u", "_s + momentText(upper->when));
    notes(json, upper->note);
    json.word("status"_L1, "final"_L1);
    category(json, Kind::Vital);
    json.key("code"_L1);
    codings(json, {{kLoinc, u"85354-9"_s, {}}}, u"Blood pressure"_s);
    subject(json, "subject"_L1, upper->patient);
    time(json, "effective", upper.facts());
    performer(json, "performer"_L1, upper.facts());
    json.key("component"_L1);
    json.beginArray();
    for (const Entry *part : {&upper, &lower}) {
        json.beginObject();
        code(json, "code"_L1, part->facts());
        value(json, part->facts());
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

void FhirResources::observation(JsonWriter &json, const Entry &entry) const
{
    json.word("status"_L1, entry->state == State::Cancelled ? "cancelled"_L1 : "final"_L1);
    category(json, entry->kind);
    code(json, "code"_L1, entry.facts());
    subject(json, "subject"_L1, entry->patient);
    time(json, "effective", entry.facts());
    performer(json, "performer"_L1, entry.facts());
    value(json, entry.facts());
    if (const auto *lab = std::get_if<LabFacts>(&entry->facts))
        labFacts(json, *lab);
}

QByteArray FhirResources::entry(const Entry &entry) const
{
    struct Form { Kind kind; QLatin1StringView type; void (FhirResources::*write)(JsonWriter &, const Entry &) const; };
    static constexpr Form kForms[] = {
        {Kind::Event, "Procedure"_L1, &FhirResources::procedure}, {Kind::Span, "Procedure"_L1, &FhirResources::procedure},
        {Kind::Dose, "MedicationAdministration"_L1, &FhirResources::administration}, {Kind::Vaccine, "Immunization"_L1, &FhirResources::immunization},
        {Kind::Allergy, "AllergyIntolerance"_L1, &FhirResources::allergy}, {Kind::Condition, "Condition"_L1, &FhirResources::condition}};
    Form form{entry->kind, "Observation"_L1, &FhirResources::observation};
    for (const Form &known : kForms) {
        if (known.kind == entry->kind)
            form = known;
    }
    if (entry->state == State::Planned)
        form = kForms[0];
    JsonWriter json(1500);
    beginEntry(json, form.type, entry);
    (this->*form.write)(json, entry);
    json.endObject();
    return json.take();
}

} // namespace dayplus
