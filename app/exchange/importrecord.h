// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"
#include "domain/records.h"

#include <QTimeZone>
#include <functional>

namespace dayplus {

/** One input record after a format's mapper has read it: what it becomes, or why it becomes nothing. */
struct ImportRecord {
    QString at;                      ///< "Bundle.entry[3].resource (line 41)", "line 12"
    QString refusal;                 ///< one plain sentence part; non-empty = refused, and nothing below counts
    QByteArray identity;             ///< what makes it this record in its source; empty = only its content does
    QByteArray content;              ///< digest of what it says
    QString recordId;                ///< its own id there ("Observation/123")
    Id own;                          ///< our own id, if the file is an export of Dayplus
    bool ownGroup = false;           ///< `own` is the group of several entries
    bool continues = false;          ///< says more of the record before it and shares its fate
    QList<EntryDraft> entries;
    std::optional<Medicine> medicine;
    std::optional<Patient> patient;
    QString shownName, shownWhen, shownValue; ///< preview, where it is neither entry nor medicine
};

/** Where the records go. */
struct ImportTarget {
    Id patient;
    const Patient *known = nullptr;  ///< as the vault has them; nullptr = this file brings them
    QTimeZone home;                  ///< wall times are shown in it
    QString file;                    ///< base name
    std::function<Id()> newId;
};

/** A format that is read as a stream of records: once to understand the file, once to read it. FhirSource and CsvSource. */
class RecordSource {
public:
    using Progress = std::function<bool(qint64)>; ///< bytes of this pass; false = stop
    virtual ~RecordSource() = default;
    /** Reads the whole file once without keeping it. Fault::Unreadable says where and why it isn't what it should be. */
    virtual Done prepare(const Progress &progress) = 0;
    /** Calls `sink` for every record in file order; false from it stops with Fault::Cancelled. */
    virtual Done read(const ImportTarget &target, const Progress &progress, const std::function<bool(ImportRecord &)> &sink) = 0;
    /** Names of the people the file speaks of, in file order. After prepare(). */
    virtual QStringList names() const { return {}; }
    /** True if the file itself says who the patient is. */
    virtual bool bringsPatient() const { return false; }
    /** The name of the one the file is about, if it can't be this patient: born on another day. Empty = it can. */
    virtual QString someoneElse(const Patient &) const { return {}; }
    /** Sentences for the report ("dates were read as day.month.year"). */
    virtual QStringList notes() const { return {}; }
};

} // namespace dayplus
