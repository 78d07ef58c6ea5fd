// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/jsonwriter.h"

/** The small parts of FHIR resources, written. */
namespace dayplus::fhir {

void coding(JsonWriter &json, const Coding &coding);
/** A CodeableConcept that is only text. */
void words(JsonWriter &json, const QString &text);
void notes(JsonWriter &json, const QString &note);
/** Our extensions of a resource; empty values are left out. */
void extensions(JsonWriter &json, const QList<QPair<QLatin1StringView, QString>> &values);
void subject(JsonWriter &json, QLatin1StringView name, Id patient);
/** Who says it, and the laboratory. */
void performer(JsonWriter &json, QLatin1StringView name, const EntryDraft &draft);
/** A Quantity; UCUM where the unit is the item's or says so. */
void quantity(JsonWriter &json, const Quantity &quantity, const CatalogueItem *item);
/** A date or dateTime with the "about" mark; nothing if it isn't known. */
void moment(JsonWriter &json, const QByteArray &name, const Moment &moment);
void period(JsonWriter &json, QByteArrayView name, const Moment &from, const std::optional<Moment> &to);

} // namespace dayplus::fhir
