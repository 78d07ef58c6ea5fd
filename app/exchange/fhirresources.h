// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/jsonwriter.h"
#include "domain/records.h"

namespace dayplus {

/**
 * Our records as FHIR R4 resources in compact JSON. Every one has a narrative, our tag (patient-entered or imported), a text beside each
 * code, numbers as they were given. What is planned is a Procedure in preparation; vague dates keep their precision.
 */
class FhirResources {
public:
    explicit FhirResources(const Catalogues &catalogues) : m_catalogues(catalogues) {}

    QByteArray patient(const Patient &patient) const;
    QByteArray medicine(const Medicine &medicine) const;
    QByteArray entry(const Entry &entry) const;
    /** A blood pressure as one panel with two components. */
    QByteArray pressure(const Entry &upper, const Entry &lower) const;
    /** "Nothing is recorded about allergies", which is not "none". */
    QByteArray noAllergyInformation(const Patient &patient, Id id) const;

    bool isUpperPressure(const Entry &entry) const;
    bool isLowerPressure(const Entry &entry) const;

private:
    void begin(JsonWriter &json, QLatin1StringView type, Id id, bool imported, const QString &narrative) const;
    void beginEntry(JsonWriter &json, QLatin1StringView type, const Entry &entry) const;
    void code(JsonWriter &json, QLatin1StringView name, const EntryDraft &draft) const;
    void codings(JsonWriter &json, const QList<Coding> &codings, const QString &text) const;
    void time(JsonWriter &json, QByteArrayView name, const EntryDraft &draft) const;
    void value(JsonWriter &json, const EntryDraft &draft) const;
    void observation(JsonWriter &json, const Entry &entry) const;
    void procedure(JsonWriter &json, const Entry &entry) const;
    void administration(JsonWriter &json, const Entry &entry) const;
    void immunization(JsonWriter &json, const Entry &entry) const;
    void allergy(JsonWriter &json, const Entry &entry) const;
    void condition(JsonWriter &json, const Entry &entry) const;
    const Catalogues &m_catalogues;
};

/** "2026", "2026-03", "2026-03-10", "2026-03-10T02:41:00+01:00"; empty if the date isn't known. */
QString fhirDate(const Moment &moment);

} // namespace dayplus
