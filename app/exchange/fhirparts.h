// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"
#include "exchange/jsonvalue.h"

#include <QTimeZone>

/** The small parts that FHIR resources are made of, read tolerantly. Names are FHIR's. */
namespace dayplus::fhir {

inline constexpr QLatin1StringView kLoinc{"http://loinc.org"};
inline constexpr QLatin1StringView kSnomed{"http://snomed.info/sct"};
inline constexpr QLatin1StringView kUcum{"http://unitsofmeasure.org"};
inline constexpr QLatin1StringView kRxNorm{"http://www.nlm.nih.gov/research/umls/rxnorm"};
inline constexpr QLatin1StringView kAbsent{"http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"};
/** Our own codes: "urn:dayplus:symptom" + "joint-pain". */
inline constexpr QLatin1StringView kOwnCodes{"urn:dayplus:"};
/** The meta.tag of everything we export. */
inline constexpr QLatin1StringView kOwnTag{"urn:dayplus:tag"};

/** Our mark on a date that is only about right: an extension beside it. */
inline constexpr QLatin1StringView kAbout{"urn:dayplus:about"};
inline constexpr QLatin1StringView kDoseHow{"urn:dayplus:dose-how"};
inline constexpr QLatin1StringView kGroup{"urn:dayplus:group"};
inline constexpr QLatin1StringView kCareTeam{"Care team"};

/** The value of one of our extensions on a resource; empty if it isn't there. */
QString ownExtension(const JsonValue &resource, QLatin1StringView url);
/** True if the element beside a date ("_onsetDateTime") carries our mark. */
bool isAbout(const JsonValue &beside);
/** CodeableConcept.coding, at most 20. */
QList<Coding> codings(const JsonValue &coded);
/** What a person would call it: the text, else a display, else the bare code. Empty if there is nothing. */
QString label(const JsonValue &coded);
/** True if the label is no more than a code ("LOINC 69548-6"). */
bool isBareCode(const JsonValue &coded);
/** The labels of one concept or a list of them, joined by ", ". */
QString labels(const JsonValue &concepts);
bool hasCode(const QList<Coding> &codings, QLatin1StringView system, QStringView code);
/** The first code of a concept, or a plain code: "active". */
QString code(const JsonValue &conceptOrCode);

/** A date, dateTime or instant. An instant is shown in `home`; `given` keeps the text. nullopt = not a date. */
std::optional<Moment> moment(const QString &text, const QTimeZone &home);

/** A number with its unit as given: the UCUM code if it says so, else the printed unit. nullopt = no number there, or one of more
    digits than we can hold (then use printedQuantity). */
std::optional<Quantity> quantity(const JsonValue &quantity);
/** "<5.20 mg/dL", exactly as printed. */
QString printedQuantity(const JsonValue &quantity);
/** The unit as given. */
QString unit(const JsonValue &quantity);
/** Any value[x] that is neither number nor coded, in words: "10–12 mg", "1:128", "2015-02-07 to 2015-02-09". Empty = none. */
QString words(const JsonValue &holder, QByteArrayView prefix);
/** "2 to 3 mg" of a Range, "1:128" of a Ratio, "… to …" of a Period. */
QString rangeWords(const JsonValue &range);
QString ratioWords(const JsonValue &ratio);
QString periodWords(const JsonValue &period);

/** Annotation[] as lines. */
QString notes(const JsonValue &annotations);
/** What foreign extensions of a resource say, a line each: "totalDoseDelivered: 6000 cGy". What we can't put into words is left. */
QString extensionNotes(const JsonValue &resource);
/** "Patient/123" of a reference, without version and server; "urn:uuid:…" and "#med" as they are. */
QString target(const JsonValue &reference);
/** "Patient" of "Patient/123" or of Reference.type; empty if it can't be told. */
QString targetType(const JsonValue &reference);
/** HumanName[]: the official or first one, "Given Family". */
QString personName(const JsonValue &names);

/** Lines joined by a line feed, empty ones left out. */
QString lines(const QStringList &parts);

} // namespace dayplus::fhir
