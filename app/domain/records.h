// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"

#include <QJsonValue>

namespace dayplus {

/** Who the vault is about. */
struct Patient {
    Id id;
    QString name;                 ///< 1…200 characters
    QDate birthDate;              ///< invalid = not given
    QString disease;              ///< code of assets/catalogue/diseases.json; empty = not given
    QString diseaseText;          ///< own words, as given
    QString teamName, teamPhone;  ///< "Ward 7B", "+49 …"
    QString homeZone;             ///< IANA id; asked once
    QString gender;               ///< FHIR administrative gender as imported, else empty
    Source source;
    bool operator==(const Patient &) const = default;
};

/** Somebody who writes: the patient, a caregiver, a team member. */
struct Person {
    enum class Role { Patient, Caregiver, Team };
    Id id;
    QString name;
    Role role = Role::Patient;
    Id patient;                   ///< the patient they are (Role::Patient) or look after
    bool operator==(const Person &) const = default;
};

/** One treatment course; Day 0 belongs to it and is a date the person gives, never derived. */
struct Course {
    Id id;
    Id patient;
    QString templateId;           ///< "cart_auto", "ahsct_ms_beam_atg" … of assets/catalogue/templates.json
    QString product;              ///< as given
    Moment day0;                  ///< Unknown = not known yet; Day with `about` = "about"
    bool operator==(const Course &) const = default;
};

/** One dated dose of a medicine; amount nullopt = not known, 0 = stopped with this step. */
struct DoseStep {
    Moment from;
    std::optional<Quantity> amount;  ///< per day if `perDay`, else per dose
    bool perDay = true;
    QString schedule;             ///< "every morning", as given
    bool operator==(const DoseStep &) const = default;
};

/** A medicine as taken by this patient: dose steps make its history; a changed dose is a new step, never a rewrite. */
struct Medicine {
    Id id;
    Id patient;
    QString code;                 ///< of assets/catalogue/medicines.json; "other" with name
    QString name;                 ///< as given; empty = the catalogue's
    QList<Coding> codings;
    bool countsAsDiseaseTreatment = false; ///< of this use; prefilled from the catalogue
    QString purpose;              ///< disease, prevention, toxicity, supportive, conditioning
    QList<DoseStep> steps;        ///< in date order
    std::optional<Moment> lastDose; ///< given when it was stopped
    QString stopReason;           ///< as given
    QString status;               ///< active, completed, stopped, unknown
    QString note;
    Source source;
    bool operator==(const Medicine &) const = default;
};

/** One named setting kept in the vault (units, roll-over hour, views). */
struct Setting {
    QString key;                  ///< "rollover-hour", "unit.temp", "made-up" …
    QJsonValue value;
    bool operator==(const Setting &) const = default;
};

/** What the Journal writes. Tags are stored: append only. */
using Record = std::variant<Entry, Patient, Person, Course, Medicine, Setting>;
enum class RecordKind { Entry, Patient, Person, Course, Medicine, Setting };
inline RecordKind kindOf(const Record &record) { return RecordKind(record.index()); }
/** The record's id; a Setting's id is derived from its key (UUIDv5), so the same key is the same record. */
Id idOf(const Record &record);
Id settingId(const QString &key);

/** All problems of a record other than an entry. */
Problems problemsIn(const Patient &patient, QDate today);
Problems problemsIn(const Person &person);
Problems problemsIn(const Course &course);
Problems problemsIn(const Medicine &medicine);

/** Canonical JSON: keys sorted, no spaces, empty parts left out. The same record always gives the same bytes. */
QByteArray toJson(const Record &record);
/** The inverse. Fault::Corrupt with a note when the bytes aren't one. */
Result<Record> recordFromJson(RecordKind kind, Id id, const QByteArray &json);

} // namespace dayplus
