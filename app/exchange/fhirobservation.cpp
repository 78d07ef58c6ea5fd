// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhirmapper.h"
#include "exchange/fhirparts.h"

#include <algorithm>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

/** Kinds an Observation can become by its name alone. */
bool isMeasured(Kind kind)
{
    return kind == Kind::Vital || kind == Kind::Lab || kind == Kind::Score || kind == Kind::Symptom;
}

/** What an Observation no catalogue knows is, by what it says of itself. A number without any of it stays a note. */
Kind kindOf(const JsonValue &r, const QList<Coding> &codings)
{
    QStringList categories;
    for (const JsonValue &category : r["category"].asList()) {
        for (const Coding &coding : fhir::codings(category))
            categories.append(coding.code.toLower());
        categories.append(category["text"].string().toLower());
    }
    if (categories.contains("laboratory"_L1) || categories.contains("lab"_L1))
        return Kind::Lab;
    if (categories.contains("vital-signs"_L1))
        return Kind::Vital;
    if (categories.contains("survey"_L1))
        return Kind::Score;
    if (r.has("specimen") || r.has("referenceRange"))
        return Kind::Lab;
    const bool loinc = std::any_of(codings.begin(), codings.end(), [](const Coding &c) { return c.system == fhir::kLoinc; });
    const bool lab = loinc && categories.isEmpty() && r.has("valueQuantity") && fhir::unit(r["valueQuantity"]).contains(u'/');
    return lab ? Kind::Lab : Kind::Note;
}

bool mayHold(Kind kind)
{
    return kind == Kind::Lab || kind == Kind::Vital || kind == Kind::Score;
}

constexpr qsizetype kLongestFlag = 4; ///< "H", "LL", "POS"; longer ones are codes of lists nobody knows

QString absentWords(const JsonValue &reason)
{
    const QString said = fhir::label(reason);
    return said.isEmpty() ? QString() : u"No value: "_s + said;
}

} // namespace

void FhirMapper::identify(EntryDraft &draft, const JsonValue &code) const
{
    const Catalogues &catalogues = m_context.catalogues;
    if (takeOwnCode(draft))
        return;
    const bool loinc = std::any_of(draft.codings.begin(), draft.codings.end(), [](const Coding &c) { return c.system == fhir::kLoinc; });
    const CatalogueItem *item = nullptr;
    for (const Coding &coding : std::as_const(draft.codings)) {
        const CatalogueItem *candidate = item ? nullptr : catalogues.itemByCoding(coding);
        item = candidate && isMeasured(candidate->kind) ? candidate : item;
    }
    if (!item && !loinc) // a LOINC code nobody knows says more than a name that looks alike
        item = catalogues.itemByName(fhir::label(code));
    if (!item || !isMeasured(item->kind))
        return;
    draft.kind = item->kind;
    draft.code = item->code;
    if (fhir::isBareCode(code))
        draft.label.clear(); // the catalogue's name says more
}

FhirMapper::ValueRead FhirMapper::valueOf(const JsonValue &holder, const QString &path, ImportRecord &out) const
{
    ValueRead read;
    const QString at = path.isEmpty() ? path : path + u'.';
    if (const JsonValue &value = holder["valueQuantity"]; value.isObject()) {
        if (const std::optional<Quantity> quantity = fhir::quantity(value))
            read.value = *quantity;
        else if (value["value"].isNumber())
            read.value = fhir::printedQuantity(value);
        else if (value.has("value"))
            read.refused = !refuse(out, at + u"valueQuantity.value"_s, u"this is not a number"_s);
    } else if (const JsonValue &integer = holder["valueInteger"]; !integer.isNull()) {
        const std::optional<Decimal> number = integer.isNumber() ? Decimal::parse(integer.printed()) : std::nullopt;
        if (number)
            read.value = Quantity{*number, {}, Comparator::None};
        else
            read.refused = !refuse(out, at + u"valueInteger"_s, u"this is not a number"_s);
    } else if (holder["valueBoolean"].isTrue() || holder["valueBoolean"].isFalse()) {
        read.value = holder["valueBoolean"].isTrue() ? u"yes"_s : u"no"_s;
    } else if (const QString said = fhir::label(holder["valueCodeableConcept"]); !said.isEmpty()) {
        for (const Coding &coding : fhir::codings(holder["valueCodeableConcept"])) {
            if (coding.system == "urn:dayplus:level"_L1 && coding.code.size() == 1 && coding.code[0] >= u'0' && coding.code[0] <= u'3') {
                read.value = Level(coding.code[0].digitValue());
                return read;
            }
        }
        read.value = said;
    } else if (const QString text = fhir::words(holder, "value"); !text.isEmpty()) {
        read.value = text;
    }
    if (!std::holds_alternative<std::monostate>(read.value) || !holder.has("dataAbsentReason"))
        return read;
    const QString why = fhir::code(holder["dataAbsentReason"]);
    const bool asked = why == "asked-declined"_L1 || why == "asked-unknown"_L1;
    read.status = asked ? Status::CouldNotAnswer : Status::NotAssessed;
    if (out.own.isNull())
        read.note = absentWords(holder["dataAbsentReason"]);
    return read;
}

LabFacts FhirMapper::labFacts(const JsonValue &holder, QString &note) const
{
    LabFacts facts;
    QStringList ranges;
    bool taken = false;
    for (const JsonValue &range : holder["referenceRange"].asList()) {
        const QString text = fhir::rangeWords(range);
        if (!taken && !text.isEmpty() && !range.has("appliesTo")) {
            facts.refLow = range["low"]["value"].printed();
            facts.refHigh = range["high"]["value"].printed();
            taken = true;
            const QString its = fhir::unit(range.has("low") ? range["low"] : range["high"]);
            if (!its.isEmpty() && its != fhir::unit(holder["valueQuantity"]))
                ranges.append(u"Reference range: "_s + text);
        } else if (!text.isEmpty()) {
            ranges.append(u"Reference range: "_s + (fhir::labels(range["appliesTo"]) + u' ' + text).trimmed());
        }
        if (const QString words = range["text"].string(); words.size() > 2 && words != "N/A"_L1 && (text.isEmpty() || !words.contains(facts.refLow)))
            ranges.append(u"Reference range: "_s + words);
    }
    QStringList flags;
    for (const JsonValue &interpretation : holder["interpretation"].asList())
        flags.append(fhir::code(interpretation).size() <= kLongestFlag ? fhir::code(interpretation) : fhir::label(interpretation));
    facts.flag = flags.join(u", "_s).left(100);
    facts.method = fhir::label(holder["method"]).left(200);
    for (const JsonValue &performer : holder["performer"].asList()) {
        const QString type = fhir::targetType(performer);
        if (facts.laboratory.isEmpty() && type != "Patient"_L1 && type != "RelatedPerson"_L1)
            facts.laboratory = performer["display"].string().left(200);
    }
    note = fhir::lines(QStringList{note} + ranges);
    return facts;
}

void FhirMapper::observation(const JsonValue &r, ImportRecord &out) const
{
    if (r["status"].bytes() == "cancelled" && out.own.isNull()) {
        refuse(out, u"status"_s, u"its source says it was cancelled"_s);
        return;
    }
    EntryDraft whole = draft(r, Kind::Note, r["code"]);
    if (whole.label.isEmpty()) {
        refuse(out, u"code"_s, u"it does not say what was observed"_s);
        return;
    }
    whole.kind = kindOf(r, whole.codings);
    if (r["status"].bytes() == "cancelled")
        whole.state = State::Cancelled;
    identify(whole, r["code"]);
    if (!readTime(r, "effective", whole, out))
        return;
    if (whole.when.precision == Precision::Unknown && r["issued"].isString())
        whole.note = fhir::lines({whole.note, u"Issued "_s + r["issued"].string()});
    if (const QByteArray &status = r["status"].bytes(); status == "preliminary" || status == "registered" || status == "corrected")
        whole.note = fhir::lines({whole.note, u"Status: "_s + QString::fromUtf8(status)});
    if (const QString site = fhir::label(r["bodySite"]); !site.isEmpty())
        whole.note = fhir::lines({whole.note, u"Body site: "_s + site});

    const auto add = [&](const JsonValue &holder, EntryDraft entry, const QString &path) {
        const ValueRead read = valueOf(holder, path, out);
        if (read.refused)
            return;
        entry.value = read.value;
        entry.status = read.status;
        entry.note = fhir::lines({entry.note, read.note});
        const LabFacts facts = labFacts(holder, entry.note);
        if (std::holds_alternative<std::monostate>(entry.value) && entry.status == Status::Known && !facts.flag.isEmpty())
            entry.value = fhir::labels(holder["interpretation"]);
        if (std::holds_alternative<std::monostate>(entry.value) && entry.status == Status::Known)
            return;
        if (facts != LabFacts() && mayHold(entry.kind))
            entry.facts = facts;
        else if (!facts.flag.isEmpty())
            entry.note = fhir::lines({entry.note, u"Interpretation: "_s + fhir::labels(holder["interpretation"])});
        out.entries.append(entry);
    };

    const std::vector<JsonValue> components = r["component"].asList();
    const bool hasParts = !components.empty();
    // a panel that only says "see my components" with dataAbsentReason makes no entry of its own
    if (!hasParts || !std::holds_alternative<std::monostate>(valueOf(r, {}, out).value))
        add(r, whole, {});
    const Id group = hasParts ? m_context.newId() : Id();
    for (size_t i = 0; i < components.size() && out.refusal.isEmpty(); ++i) {
        EntryDraft part = draft(r, whole.kind, components[i]["code"]);
        if (whole.kind == Kind::Note)
            part.kind = kindOf(components[i], part.codings);
        part.when = whole.when;
        part.until = whole.until;
        part.note = out.entries.isEmpty() ? whole.note : QString();
        if (part.label.isEmpty())
            part.label = whole.label;
        identify(part, components[i]["code"]);
        // "Day" or "Result" says nothing without the name of the whole
        if (part.code == "other"_L1 && !part.label.startsWith(whole.label) && out.own.isNull())
            part.label = whole.label + u": "_s + part.label;
        add(components[i], part, u"component[%1]"_s.arg(i));
    }
    if (!out.refusal.isEmpty()) {
        out.entries.clear();
        return;
    }
    if (out.entries.size() > 1) {
        for (EntryDraft &entry : out.entries)
            entry.group = out.own.isNull() ? group : out.own;
        out.ownGroup = !out.own.isNull();
    }
    if (!out.entries.isEmpty())
        return;
    if (!out.own.isNull()) { // our own note, question or check-in says nothing more
        out.entries.append(whole);
        return;
    }
    if (!whole.note.isEmpty() && !r.has("hasMember")) {
        whole.kind = Kind::Note;
        whole.code = u"other"_s;
        out.entries.append(whole);
        return;
    }
    refuse(out, {}, r.has("hasMember") ? u"a panel without a value of its own; its results are counted on their own"_s
                                       : u"it holds no value"_s);
}

void FhirMapper::report(const JsonValue &r, ImportRecord &out) const
{
    const QString conclusion = fhir::lines({r["conclusion"].string(), fhir::labels(r["conclusionCode"])});
    if (conclusion.isEmpty()) {
        refuse(out, {}, u"a report without a conclusion of its own; its results are counted on their own"_s);
        return;
    }
    EntryDraft entry = draft(r, Kind::Note, r["code"]);
    if (!readTime(r, "effective", entry, out))
        return;
    entry.note = fhir::lines({conclusion, entry.note});
    out.entries.append(entry);
}

} // namespace dayplus
