// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhirmapper.h"

#include "exchange/fhirparts.h"

namespace dayplus {
using namespace Qt::StringLiterals;

bool refuse(ImportRecord &out, const QString &path, const QString &reason)
{
    if (!out.refusal.isEmpty())
        return false;
    if (!path.isEmpty())
        out.at += u'.' + path;
    out.refusal = reason;
    return false;
}

namespace {

/** The text that makes this resource itself in its source, beside its id: a later version of it has the same. */
QByteArray whatAndWhen(const JsonValue &r)
{
    QString text;
    for (const char *key : {"code", "vaccineCode", "medicationCodeableConcept"})
        text += fhir::code(r[key]) + u'|';
    for (const char *key : {"effectiveDateTime", "performedDateTime", "occurrenceDateTime", "onsetDateTime", "authoredOn"})
        text += r[key].string() + u'|';
    return text.toUtf8();
}

/** Whose record it is. */
const JsonValue &subjectOf(const JsonValue &r)
{
    return r.has("subject") ? r["subject"] : (r.has("patient") ? r["patient"] : r["individual"]);
}

Id ownId(const JsonValue &r)
{
    for (const JsonValue &tag : r["meta"]["tag"].asList()) {
        if (tag["system"].string() == fhir::kOwnTag)
            return Id::fromString(r["id"].string());
    }
    return {};
}

} // namespace

ImportRecord FhirMapper::map(const JsonRecord &record) const
{
    const JsonValue &r = record.resource;
    const QString type = r["resourceType"].string();
    ImportRecord out;
    out.at = record.path;
    if (!record.problem.isEmpty()) {
        out.refusal = record.problem;
    } else if (type.isEmpty()) {
        refuse(out, u"resourceType"_s, u"it does not say what it is"_s);
    } else {
        const QString id = r["id"].string();
        out.content = r.digest({"meta", "text", "id"});
        if (!id.isEmpty()) {
            out.recordId = type.left(64) + u'/' + id.left(100);
            out.identity = out.recordId.toUtf8() + '|' + whatAndWhen(r);
        }
        out.own = ownId(r);
        resource(type, r, out);
    }
    out.at += u" (line %1)"_s.arg(record.line);
    for (EntryDraft &draft : out.entries)
        draft.source.recordId = out.recordId;
    if (out.medicine)
        out.medicine->source.recordId = out.recordId;
    if (out.patient)
        out.patient->source.recordId = out.recordId;
    return out;
}

void FhirMapper::resource(const QString &type, const JsonValue &r, ImportRecord &out) const
{
    using Map = void (FhirMapper::*)(const JsonValue &, ImportRecord &) const;
    static const QHash<QString, Map> maps{
        {u"Observation"_s, &FhirMapper::observation}, {u"DiagnosticReport"_s, &FhirMapper::report},
        {u"Condition"_s, &FhirMapper::condition}, {u"Procedure"_s, &FhirMapper::procedure},
        {u"Immunization"_s, &FhirMapper::immunization}, {u"AllergyIntolerance"_s, &FhirMapper::allergy},
        {u"MedicationAdministration"_s, &FhirMapper::administration}};
    if (type == "Patient"_L1)
        return patient(r, out);
    const bool statement = type == "MedicationStatement"_L1;
    const auto known = maps.constFind(type);
    if (!statement && type != "MedicationRequest"_L1 && known == maps.constEnd()) {
        if (type == "Medication"_L1) {
            refuse(out, {}, u"a medicine's description by itself; the records that name it are counted on their own"_s);
            return;
        }
        refuse(out, {}, u"Dayplus does not keep %1 records"_s.arg(type.left(60)));
        return;
    }
    if (r["status"].bytes() == "entered-in-error" || fhir::code(r["verificationStatus"]) == "entered-in-error"_L1) {
        refuse(out, {}, u"its source says it was entered in error"_s);
        return;
    }
    const JsonValue &subject = subjectOf(r);
    const QString subjectType = fhir::targetType(subject);
    if (!subjectType.isEmpty() && subjectType != "Patient"_L1) {
        refuse(out, u"subject"_s, u"it is about a %1, not about a person"_s.arg(subjectType.left(40)));
        return;
    }
    const std::optional<int> who = m_context.index.personOf(fhir::target(subject));
    if (who && m_context.person && *who != *m_context.person) {
        refuse(out, u"subject"_s, u"it belongs to another person of this file"_s);
        return;
    }
    if (known != maps.constEnd())
        return (this->**known)(r, out);
    medicine(r, out, statement);
}

void FhirMapper::patient(const JsonValue &r, ImportRecord &out) const
{
    const QString id = r["id"].string();
    const std::optional<int> who = m_context.index.personOf(u"Patient/"_s + id);
    if (who && m_context.person && *who != *m_context.person) {
        refuse(out, {}, u"another person than the one these records go to"_s);
        return;
    }
    Patient patient;
    patient.name = fhir::personName(r["name"]).left(200);
    patient.gender = r["gender"].string().left(20);
    const QString born = r["birthDate"].string();
    patient.birthDate = wholeDate(born);
    if (!born.isEmpty() && !patient.birthDate.isValid() && !fhir::moment(born, m_context.home)) {
        refuse(out, u"birthDate"_s, u"this is not a date"_s);
        return;
    }
    patient.source.file = m_context.file;
    out.shownName = patient.name;
    out.shownWhen = born;
    out.patient = patient;
}

EntryDraft FhirMapper::draft(const JsonValue &r, Kind kind, const JsonValue &code) const
{
    EntryDraft draft;
    draft.patient = m_context.patient;
    draft.kind = kind;
    draft.code = u"other"_s;
    draft.label = fhir::label(code);
    draft.codings = fhir::codings(code);
    draft.reporter = Reporter::Report;
    draft.note = fhir::lines({fhir::notes(r["note"]), fhir::extensionNotes(r)});
    draft.source.file = m_context.file;
    draft.group = Id::fromString(fhir::ownExtension(r, fhir::kGroup));
    for (const QByteArray &key : {QByteArray("performer"), QByteArray("informationSource"), QByteArray("asserter"), QByteArray("recorder")}) {
        for (const JsonValue &actor : r[key].asList()) {
            const QString type = fhir::targetType(actor.has("actor") ? actor["actor"] : actor);
            if (type == "Patient"_L1 || type == "RelatedPerson"_L1)
                draft.reporter = type == "Patient"_L1 ? Reporter::Patient : Reporter::Caregiver;
            else if (actor["display"].string() == fhir::kCareTeam)
                draft.reporter = Reporter::Team;
        }
    }
    return draft;
}

bool FhirMapper::takeOwnCode(EntryDraft &draft) const
{
    for (const Coding &coding : std::as_const(draft.codings)) {
        const bool own = coding.system.startsWith(fhir::kOwnCodes);
        const std::optional<Kind> kind = own ? kindFromText(QStringView(coding.system).mid(fhir::kOwnCodes.size())) : std::nullopt;
        if (!kind)
            continue;
        draft.kind = *kind;
        draft.code = coding.code;
        if (const CatalogueItem *item = m_context.catalogues.item(draft.kind, draft.code); item && item->label == draft.label)
            draft.label.clear();
        draft.codings.removeIf([](const Coding &c) { return c.system.startsWith(fhir::kOwnCodes); });
        return true;
    }
    return false;
}

std::optional<Moment> FhirMapper::readMoment(const JsonValue &value, const QString &path, ImportRecord &out) const
{
    if (value.isNull())
        return Moment::unknown();
    std::optional<Moment> moment = value.isString() ? fhir::moment(value.string(), m_context.home) : std::nullopt;
    if (!moment)
        refuse(out, path, u"this is not a date: \"%1\""_s.arg(value.printed().left(40)));
    return moment;
}

bool FhirMapper::readTime(const JsonValue &r, const QByteArray &prefix, EntryDraft &draft, ImportRecord &out) const
{
    const auto part = [&](const char *type) -> const JsonValue & { return r[prefix + type]; };
    const QString name = QString::fromLatin1(prefix);
    for (const char *type : {"DateTime", "Instant"}) {
        if (part(type).isNull())
            continue;
        std::optional<Moment> when = readMoment(part(type), name + QLatin1StringView(type), out);
        if (when) {
            when->about = fhir::isAbout(r['_' + prefix + type]);
            draft.when = *when;
        }
        return when.has_value();
    }
    if (const JsonValue &period = part("Period"); period.isObject()) {
        std::optional<Moment> start = readMoment(period["start"], name + u"Period.start"_s, out);
        std::optional<Moment> end = readMoment(period["end"], name + u"Period.end"_s, out);
        if (!start || !end)
            return false;
        start->about = fhir::isAbout(period["_start"]);
        end->about = fhir::isAbout(period["_end"]);
        draft.when = *start;
        if (end->precision != Precision::Unknown && toIso(*end) != toIso(*start))
            draft.until = *end;
        return true;
    }
    if (const JsonValue &event = part("Timing")["event"].at(0); !event.isNull()) {
        const std::optional<Moment> when = readMoment(event, name + u"Timing.event[0]"_s, out);
        if (when)
            draft.when = *when;
        return when.has_value();
    }
    QString said = fhir::printedQuantity(part("Age"));
    said = said.isEmpty() ? fhir::words(r, prefix) : u"at age "_s + said;
    if (!said.isEmpty()) {
        if (const std::optional<Moment> when = fhir::moment(said, m_context.home))
            draft.when = *when;
        else
            draft.note = fhir::lines({(prefix == "abatement" ? u"Ended: "_s : u"When: "_s) + said, draft.note});
    }
    return true;
}

/** IPS says "nothing is known here" with a code. It must never read as "there is none". */
bool FhirMapper::onlyNoInformation(const JsonValue &coded, ImportRecord &out) const
{
    for (const Coding &coding : fhir::codings(coded)) {
        if (coding.system == fhir::kAbsent && coding.code.startsWith("no-"_L1) && coding.code.endsWith("-info"_L1))
            return !refuse(out, {}, u"it says only that nothing is on file, so it is kept as not recorded"_s);
    }
    return false;
}

} // namespace dayplus
