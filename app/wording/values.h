// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/entry.h"

namespace dayplus {

/** Which unit the person wants to read an item in: code → UCUM. Items that aren't listed keep the unit they were given in. */
using UnitPreferences = QHash<QString, QString>;

/** "38.4 °C", "<0.5 mg/L", "Moderate", "6 of 10", "positive", "could not answer"; empty if there is nothing. */
QString valueText(const EntryDraft &draft, const Catalogues &catalogues, const UnitPreferences &units = {});
QString valueText(const Entry &entry, const Catalogues &catalogues, const UnitPreferences &units = {});
/** "<0.5 mg/L". The item (may be null) knows how its units are written. */
QString quantityText(const Quantity &quantity, const CatalogueItem *item = nullptr);
/** The number with a real minus sign and the decimal sign of the default QLocale. */
QString numberText(const Decimal &number);
/** "<", "≤", ">", "≥" or empty. */
QString comparatorText(Comparator comparator);

/** The entry's own name for it, else the catalogue's, else the code. */
QString itemLabel(const EntryDraft &draft, const Catalogues &catalogues);
QString itemLabel(const CatalogueItem &item);
/** One line: "Temperature 38.4 °C", "Joint pain, mild", "CAR T infusion", "Prednisone 5 mg, taken", "No known allergies". */
QString entryTitle(const EntryDraft &draft, const Catalogues &catalogues, const UnitPreferences &units = {});
QString entryTitle(const Entry &entry, const Catalogues &catalogues, const UnitPreferences &units = {});

QString levelName(Level level);          ///< None · Mild · Moderate · Severe
QString kindName(Kind kind);             ///< "Symptom", "Lab value" …
QString reporterName(Reporter reporter); ///< "Patient", "Caregiver", "Care team", "Report"
QString stateName(State state);          ///< "planned", "happened", "cancelled"
/** As people write it: "°C", "mmHg", "10⁹/L"; a unit nobody knows as it was given. */
QString unitLabel(QStringView unit, const CatalogueItem *item = nullptr);

/** Every word an entry can be found by: label, synonyms, note, text value, what its facts say. Goes into the search index. */
QString searchText(const Entry &entry, const Catalogues &catalogues);

} // namespace dayplus
