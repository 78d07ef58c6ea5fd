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
    QString emergencyNumber;      ///< empty = 112
    QString contactName, contactPhone; ///< whom to ring for this person
    QString language, bloodGroup; ///< as given
    bool operator==(const Patient &) const = default;
};

/** Somebody who writes: the patient, a caregiver, a team member. */
struct Person {
    enum class Role { Patient, Caregiver, Team };
    Id id;
    QString name;
    Role role = Role::Patient;
    Id patient;                   ///< the patient they are (Role::Patient) or look after
    QString phone = {};
    bool operator==(const Person &) const = default;
};

/** One treatment course; Day 0 belongs to it and is a date the person gives, never derived. */
struct Course {
    Id id;
    Id patient;
    QString templateId;           ///< "cart_auto", "ahsct_ms_beam_atg" … of assets/catalogue/templates.json
    QString product;              ///< as given
    Moment day0;                  ///< Unknown = not known yet; Day with `about` = "about"
    QString variant = {};         ///< of the template ("beam"); empty = none
    QString target = {};          ///< "CD19", as given
    QString centre = {}, accreditation = {}, trial = {}; ///< as given ("JACIE 2025", "NCT…")
    QStringList confounders = {}; ///< of the thinking check, recorded once: language, vision, hearing, speech, hand
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

/** When a dose is due. The app plans reminders from it; it never makes or changes a dose. */
struct Rhythm {
    enum class Kind { Regular, Cyclic, AsNeeded };
    Kind kind = Kind::Regular;
    QList<int> minutes;           ///< wall minutes of the day, ascending; empty = no time given
    QList<int> weekdays;          ///< 1 = Monday … 7; empty = every day
    int daysOn = 0, daysOff = 0;  ///< Cyclic: from the newest dose step on; both > 0 ("every other day" = 1, 1)
    bool operator==(const Rhythm &) const = default;
};
/** What was in the box when somebody counted. */
struct Stock {
    Decimal count;                ///< tablets, vials …
    Moment counted;
    Decimal perDose{1, 0};        ///< how many of them one dose needs
    QString unit;                 ///< "tablets", as given
    bool operator==(const Stock &) const = default;
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
    Rhythm rhythm;
    std::optional<Stock> stock;
    bool operator==(const Medicine &) const = default;
};

/** One named setting kept in the vault (units, roll-over hour, views). */
struct Setting {
    QString key;                  ///< "rollover-hour", "unit.temp", "made-up" …
    QJsonValue value;
    bool operator==(const Setting &) const = default;
};

/** One step of a taper: from this day on this much a day. */
struct TaperStep {
    QDate from;
    Decimal amount;               ///< per day, in the taper's unit; 0 = stopped
    QString schedule;             ///< "every morning", as given
    bool operator==(const TaperStep &) const = default;
};
/** A taper as the team gave it on one day. */
struct TaperPlan {
    Moment decided;
    QString by, reason;           ///< who decided, why it was revised; as given
    QList<TaperStep> steps;       ///< in date order
    bool operator==(const TaperPlan &) const = default;
};
/** Tapering one medicine, kept as the team's plans: the first is what was planned, the last is in force, the others were revised. What
 * was taken are the dose entries and the medicine's dose steps. */
struct Taper {
    Id id;
    Id patient, medicine;
    QString unit = QStringLiteral("mg");
    QList<TaperPlan> plans;       ///< oldest first; at least one
    QString note;
    bool operator==(const Taper &) const = default;
};

/** One line of the centre's call sheet. */
struct SheetRule {
    QString rule;                 ///< id of callrules.json, or "own-…"
    QString condition;            ///< the rule in the closed grammar (domain/callrules.h) as JSON text, with the centre's own limits; empty = the
                                  ///< catalogue's
    QString level;                ///< emergency, call_now, call_today
    QString words;                ///< the centre's own words, shown word for word; may be empty
    bool on = false;
    bool operator==(const SheetRule &) const = default;
};
/** What the team asked to be called for. Nothing of it speaks before a person confirmed it. */
struct CallSheet {
    Id id;
    Id patient;
    QString centre;
    QString words;                ///< the sheet's text, word for word
    QList<SheetRule> rules;
    Moment confirmed;             ///< Unknown = not confirmed: no rule computes
    QString confirmedWith;        ///< "Dr Weber", as given
    bool operator==(const CallSheet &) const = default;
};

/** A centre's own treatment template, imported from a file. */
struct Template {
    Id id;
    QString templateId;           ///< as in the file; unique among all templates
    QString content;              ///< one item in the format of assets/catalogue/templates.json
    QString file;                 ///< base name of the file
    bool operator==(const Template &) const = default;
};

/** A photo or document. Its bytes are kept beside the record, in chunks (Store::content). */
struct Attachment {
    Id id;
    Id patient;
    QString name;                 ///< as given, without a folder
    QString type;                 ///< image/jpeg, image/png, application/pdf
    qint64 bytes = 0;             ///< ≤ 20 MB
    QByteArray digest;            ///< SHA-256 of the bytes
    int width = 0, height = 0;    ///< pixels; 0 for a PDF
    int pages = 0;                ///< of a PDF; 0 for a picture
    bool operator==(const Attachment &) const = default;
};

/** What the Journal writes. Tags are stored: append only. */
using Record = std::variant<Entry, Patient, Person, Course, Medicine, Setting, Taper, CallSheet, Template, Attachment>;
enum class RecordKind { Entry, Patient, Person, Course, Medicine, Setting, Taper, CallSheet, Template, Attachment };
inline RecordKind kindOf(const Record &record) { return RecordKind(record.index()); }
/** The record's id; a Setting's id is derived from its key (UUIDv5), so the same key is the same record. */
Id idOf(const Record &record);
Id settingId(const QString &key);

/** All problems of a record other than an entry. */
Problems problemsIn(const Patient &patient, QDate today);
Problems problemsIn(const Person &person);
Problems problemsIn(const Course &course);
Problems problemsIn(const Medicine &medicine);
Problems problemsIn(const Taper &taper);
Problems problemsIn(const CallSheet &sheet);
Problems problemsIn(const Template &treatment);
Problems problemsIn(const Attachment &attachment);

/** Canonical JSON: keys sorted, no spaces, empty parts left out. The same record always gives the same bytes. */
QByteArray toJson(const Record &record);
/** The inverse. Fault::Corrupt with a note when the bytes aren't one. */
Result<Record> recordFromJson(RecordKind kind, Id id, const QByteArray &json);

} // namespace dayplus
