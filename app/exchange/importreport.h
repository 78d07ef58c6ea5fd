// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"

#include <QJsonObject>

namespace dayplus {

enum class ImportFormat { Auto, FhirJson, FhirLines, Csv };
QString toText(ImportFormat format); ///< "fhir-json", "fhir-ndjson", "csv"
std::optional<ImportFormat> importFormatFromText(QStringView text); ///< also "fhir", "ndjson", "auto"

struct ImportOptions {
    Id patient = {};         ///< who gets the records; null = the vault's only patient, or the one the file brings
    ImportFormat format = ImportFormat::Auto;
    QString map = {};        ///< CSV: "date=Datum,value=Wert,unit=°C,date-order=dmy"
    QString homeZone = {};   ///< IANA; empty = the patient's, else this system's
    bool dryRun = false;     ///< the same run, nothing written
    int previewRows = 50;
};

/** One record as the preview shows it; words only. */
struct ImportPreviewRow {
    QString at, kind, name, value, when;
};

/**
 * What an import did. Every record of the file is in exactly one number:
 * read = added + summarised + duplicates + refused.size().
 */
struct ImportReport {
    struct Refused { QString at, reason; };
    qint64 read = 0, added = 0, summarised = 0, duplicates = 0;
    QList<Refused> refused;
    Id batch;                ///< the change set, for undo; null if nothing was written
    qint64 entries = 0;      ///< timeline entries made; one record may make several (a blood pressure)
    qint64 medicines = 0;
    ImportFormat format = ImportFormat::Auto;
    QString file;
    Id patient;              ///< who got them; null in a dry run that would create the patient
    QString patientName;
    QStringList names;       ///< people named in the file
    QStringList questions;   ///< contradictions a person has to decide ("allergy to penicillin, and no known allergies")
    QStringList notes;       ///< how the file was understood
    QList<ImportPreviewRow> preview;
    bool dryRun = false;
    bool adds() const { return read == added + summarised + duplicates + refused.size(); }
};
/** The CLI's JSON. */
QJsonObject toJson(const ImportReport &report);

} // namespace dayplus
