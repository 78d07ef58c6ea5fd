// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "exchange/jsonrecords.h"

#include <QHash>
#include <QSet>

namespace dayplus {

/** What has to be known of a FHIR file before its records can be read one by one: who is in it, and the medicines by reference. */
class FhirIndex {
public:
    struct Someone {
        QStringList keys;      ///< "Patient/123", "urn:uuid:…"
        QString name, gender;
        QDate birthDate;
        int who = 0;           ///< equal for two Patient resources of one person
    };

    void note(const JsonRecord &record);
    /** Groups the Patient resources into people. */
    void settle();

    const QList<Someone> &people() const { return m_people; }
    QStringList names() const;
    /** The person a reference points to; nullopt if no Patient of this file. */
    std::optional<int> personOf(const QString &target) const;
    /** Who of the file `patient` is: by an earlier import, birth date, name; else the first. nullopt if the file has nobody. */
    std::optional<int> personFor(const Patient *patient) const;
    /** The name of the person it would take for `patient` although they were born on different days; empty if all is well. */
    QString someoneElse(const Patient &patient) const;
    /** The Medication's code (a CodeableConcept); null value if it isn't here. */
    const JsonValue &medication(const QString &target) const;
    bool has(const QString &target) const { return m_observations.contains(qHash(target)); }
    qint64 records() const { return m_records; }
    bool sawResource() const { return m_sawResource; }

private:
    static bool maybeSame(const Someone &a, const Someone &b);
    QList<Someone> m_people;
    QHash<QString, JsonValue> m_medications;
    QSet<size_t> m_observations;   ///< hashes of the keys of Observations, for reports that only list them
    qint64 m_records = 0;
    bool m_sawResource = false;
};

/** Two spellings of a name: same words in any order, case and accents aside. */
bool sameName(const QString &a, const QString &b);
/** A whole FHIR date; invalid for a year or a month. */
QDate wholeDate(const QString &text);

} // namespace dayplus
