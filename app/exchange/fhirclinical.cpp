// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhirmapper.h"
#include "exchange/fhirparts.h"

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

bool isOver(const QString &status)
{
    return status == "inactive"_L1 || status == "remission"_L1 || status == "resolved"_L1;
}

/** "No known …" of a kind we have no answer field for: kept as the words it is. */
bool isNoneKnown(const QList<Coding> &codings)
{
    for (const Coding &coding : codings) {
        if (coding.display.startsWith("no known "_L1, Qt::CaseInsensitive))
            return true;
        if (coding.system == fhir::kAbsent && coding.code.startsWith("no-known-"_L1))
            return true;
    }
    return fhir::hasCode(codings, fhir::kSnomed, u"160245001"); // no current problems or disability
}

} // namespace

void FhirMapper::condition(const JsonValue &r, ImportRecord &out) const
{
    if (onlyNoInformation(r["code"], out))
        return;
    const QString verification = fhir::code(r["verificationStatus"]);
    if (verification == "refuted"_L1) {
        refuse(out, u"verificationStatus"_s, u"its source says that this was ruled out"_s);
        return;
    }
    EntryDraft entry = draft(r, Kind::Condition, r["code"]);
    if (entry.label.isEmpty())
        entry.label = fhir::labels(r["bodySite"]);
    if (entry.label.isEmpty()) {
        refuse(out, u"code"_s, u"it does not say which condition"_s);
        return;
    }
    if (!readTime(r, "onset", entry, out))
        return;
    EntryDraft end;
    if (!readTime(r, "abatement", end, out))
        return;
    if (end.when.precision != Precision::Unknown)
        entry.until = end.when;
    ConditionFacts facts;
    facts.name = entry.label;
    facts.status = fhir::code(r["clinicalStatus"]);
    entry.ongoing = !entry.until && !facts.status.isEmpty() && !isOver(facts.status);
    if (isNoneKnown(entry.codings)) {
        entry.kind = Kind::Note;
        entry.ongoing = false;
    } else {
        entry.facts = facts;
        const Disease *disease = nullptr;
        for (const Coding &coding : std::as_const(entry.codings))
            disease = disease ? disease : m_context.catalogues.diseaseByCoding(coding);
        disease = disease ? disease : m_context.catalogues.diseaseByName(entry.label);
        if (!takeOwnCode(entry) && disease)
            entry.code = disease->code;
    }
    const auto noted = [](QLatin1StringView what, const QString &words) { return words.isEmpty() ? QString() : what + words; };
    QString stages;
    for (const JsonValue &stage : r["stage"].asList())
        stages = fhir::lines({stages, noted("Stage: "_L1, fhir::label(stage["summary"]))});
    const bool sure = verification.isEmpty() || verification == "confirmed"_L1;
    const bool dated = entry.when.precision != Precision::Unknown;
    entry.note = fhir::lines({entry.note, end.note, stages, noted("Severity: "_L1, fhir::label(r["severity"])),
                              noted("Body site: "_L1, fhir::labels(r["bodySite"])),
                              sure ? QString() : noted("Verification: "_L1, verification),
                              dated ? QString() : noted("Recorded "_L1, r["recordedDate"].string())});
    out.entries.append(entry);
}

void FhirMapper::procedure(const JsonValue &r, ImportRecord &out) const
{
    if (onlyNoInformation(r["code"], out))
        return;
    EntryDraft entry = draft(r, Kind::Event, r["code"]);
    if (entry.label.isEmpty())
        entry.label = fhir::label(r["category"]);
    if (entry.label.isEmpty()) {
        refuse(out, u"code"_s, u"it does not say what was done"_s);
        return;
    }
    if (!readTime(r, "performed", entry, out))
        return;
    const QString status = r["status"].string();
    if (status == "not-done"_L1)
        entry.state = State::Cancelled;
    else if (status == "preparation"_L1)
        entry.state = State::Planned;
    entry.ongoing = status == "in-progress"_L1 && !entry.until;
    const CatalogueItem *item = m_context.catalogues.itemByName(entry.label);
    const QString name = entry.label;
    const bool own = takeOwnCode(entry);
    if (isNoneKnown(entry.codings)) {
        entry.kind = Kind::Note;
        entry.ongoing = false;
    } else {
        EventFacts facts;
        facts.place = r["location"]["display"].string().left(200);
        if (!own && item && item->kind == Kind::Event)
            entry.code = item->code;
        else if (!own || entry.code == "other"_L1)
            facts.name = name;
        if (facts != EventFacts() && (entry.kind == Kind::Event || entry.kind == Kind::Span))
            entry.facts = facts;
    }
    const auto noted = [](QLatin1StringView what, const QString &words) { return words.isEmpty() ? QString() : what + words; };
    const bool plain = status.isEmpty() || status == "completed"_L1 || status == "not-done"_L1 || status == "preparation"_L1;
    entry.note = fhir::lines({entry.note, noted("Outcome: "_L1, fhir::label(r["outcome"])),
                              noted("Reason: "_L1, fhir::labels(r["reasonCode"])),
                              noted("Not done because: "_L1, fhir::label(r["statusReason"])),
                              noted("Body site: "_L1, fhir::labels(r["bodySite"])),
                              noted("Complication: "_L1, fhir::labels(r["complication"])),
                              plain ? QString() : noted("Status: "_L1, status)});
    out.entries.append(entry);
}

void FhirMapper::immunization(const JsonValue &r, ImportRecord &out) const
{
    if (onlyNoInformation(r["vaccineCode"], out))
        return;
    EntryDraft entry = draft(r, Kind::Vaccine, r["vaccineCode"]);
    if (entry.label.isEmpty()) {
        refuse(out, u"vaccineCode"_s, u"it does not say which vaccine"_s);
        return;
    }
    if (!readTime(r, "occurrence", entry, out))
        return;
    if (r["status"].bytes() == "not-done")
        entry.state = State::Cancelled;
    if (isNoneKnown(entry.codings)) {
        entry.kind = Kind::Note;
        out.entries.append(entry);
        return;
    }
    VaccineFacts facts;
    facts.name = entry.label;
    facts.batch = r["lotNumber"].string().left(200);
    const JsonValue &protocol = r["protocolApplied"].at(0);
    facts.doseNumber = protocol["doseNumberPositiveInt"].printed().toInt();
    if (facts.doseNumber < 0 || facts.doseNumber > 1000)
        facts.doseNumber = 0;
    entry.facts = facts;
    const CatalogueItem *item = m_context.catalogues.itemByName(entry.label);
    if (!takeOwnCode(entry) && item && item->kind == Kind::Vaccine)
        entry.code = item->code;
    const auto noted = [](QLatin1StringView what, const QString &words) { return words.isEmpty() ? QString() : what + words; };
    const QString dose = fhir::printedQuantity(r["doseQuantity"]);
    entry.note = fhir::lines({entry.note, noted("Dose: "_L1, dose), noted("Dose number: "_L1, protocol["doseNumberString"].string()),
                              noted("Against: "_L1, fhir::labels(protocol["targetDisease"])),
                              noted("Not given because: "_L1, fhir::label(r["statusReason"])),
                              noted("Body site: "_L1, fhir::label(r["site"])), noted("Route: "_L1, fhir::label(r["route"])),
                              noted("Made by: "_L1, r["manufacturer"]["display"].string())});
    out.entries.append(entry);
}

void FhirMapper::allergy(const JsonValue &r, ImportRecord &out) const
{
    if (onlyNoInformation(r["code"], out))
        return;
    EntryDraft entry = draft(r, Kind::Allergy, r["code"]);
    if (entry.label.compare("not on file"_L1, Qt::CaseInsensitive) == 0) {
        refuse(out, {}, u"it says only that nothing is on file, so it is kept as not recorded"_s);
        return;
    }
    if (!readTime(r, "onset", entry, out))
        return;
    AllergyFacts facts;
    QStringList reactions, substances, severities;
    for (const JsonValue &reaction : r["reaction"].asList()) {
        reactions.append(fhir::labels(reaction["manifestation"]));
        reactions.append(reaction["description"].string());
        substances.append(fhir::label(reaction["substance"]));
        severities.append(reaction["severity"].string());
    }
    facts.substance = entry.label.isEmpty() ? fhir::lines(substances).replace(u'\n', u", "_s) : entry.label;
    facts.reaction = fhir::lines(reactions).replace(u'\n', u", "_s);
    const QString lower = entry.label.toLower();
    const bool none = fhir::hasCode(entry.codings, fhir::kSnomed, u"716186003") || fhir::hasCode(entry.codings, fhir::kAbsent, u"no-known-allergies")
        || lower == "no known allergies"_L1 || lower == "no known allergy"_L1 || lower == "nka"_L1;
    if (none) {
        facts.answer = AllergyFacts::Answer::NoneKnown;
        facts.substance.clear();
        facts.reaction.clear();
    } else if (isNoneKnown(entry.codings) || lower.startsWith("no known "_L1) || fhir::hasCode(entry.codings, fhir::kSnomed, u"409137002")) {
        entry.kind = Kind::Note; // "no known drug allergy" is not "no known allergies"
        out.entries.append(entry);
        return;
    }
    if (facts.substance.isEmpty() && !none) {
        refuse(out, u"code"_s, u"it does not say what the allergy is to"_s);
        return;
    }
    const QString verification = fhir::code(r["verificationStatus"]), status = fhir::code(r["clinicalStatus"]);
    facts.status = verification == "refuted"_L1 ? verification : (status.isEmpty() ? u"active"_s : status);
    entry.facts = facts;
    takeOwnCode(entry);
    const auto noted = [](QLatin1StringView what, const QString &words) { return words.isEmpty() ? QString() : what + words; };
    const bool sure = verification.isEmpty() || verification == "confirmed"_L1 || verification == "refuted"_L1;
    const bool dated = entry.when.precision != Precision::Unknown;
    entry.note = fhir::lines({entry.note, noted("Severity: "_L1, fhir::lines(severities).replace(u'\n', u", "_s)),
                              noted("Criticality: "_L1, r["criticality"].string()),
                              sure ? QString() : noted("Verification: "_L1, verification),
                              noted("Last reaction: "_L1, r["lastOccurrence"].string()),
                              dated ? QString() : noted("Recorded "_L1, r["recordedDate"].string())});
    out.entries.append(entry);
}

} // namespace dayplus
