// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decimal.h"
#include "domain/moment.h"
#include "domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <variant>

namespace dayplus {

/** UUIDv7 of a record, made by the Ids port. */
using Id = QUuid;

/** What an entry is. A new *code* is data (assets/catalogue); a new *kind* is code. Stored as the lower-case name. */
enum class Kind {
    Checkin, Symptom, Vital, Lab, Score, Event, Dose, Allergy, Condition, Vaccine, Question, Cost, Call, Note, Span,
};
QString toText(Kind kind);
std::optional<Kind> kindFromText(QStringView text);
/** symptom, vital, lab, score, dose, call (and checkin) can't lie in the future; the others then become planned. */
bool canBePlanned(Kind kind);

enum class State { Planned, Happened, Cancelled };
enum class Status { Known, CouldNotAnswer, NotAssessed };
enum class Reporter { Patient, Caregiver, Team, Report };
enum class Comparator { None, Less, LessOrEqual, Greater, GreaterOrEqual };
/** None < Mild < Moderate < Severe: a level4 symptom. */
enum class Level { None, Mild, Moderate, Severe };

/** A number with the unit it was given in. `unit` is a UCUM code when it is one, else the unit as printed; "" = none. */
struct Quantity {
    Decimal number;
    QString unit;
    Comparator comparator = Comparator::None;
    bool operator==(const Quantity &o) const { return number.isSameAs(o.number) && unit == o.unit && comparator == o.comparator; }
};

/** Nothing, a number, a level, or words ("positive"). */
using Value = std::variant<std::monostate, Quantity, Level, QString>;

// ---- Facts: what some codes add. Text is as given. Every one is optional on its entry. ----
/** One dose: kind Dose. The amount is the entry's value. */
struct DoseFacts {
    enum class How { Taken, Missed, Late };
    Id medicine; ///< null if given once and not on the list
    How how = How::Taken;
    int due = -1; ///< wall minute of the day it was planned for, 0…1439; −1 = not a planned one
    bool operator==(const DoseFacts &) const = default;
};
/** What a lab report says beside the value. */
struct LabFacts {
    QString refLow, refHigh;   ///< the report's own range, as printed ("7.0", "" = open)
    QString flag;              ///< H, L, HH … as printed
    QString method, laboratory;
    bool operator==(const LabFacts &) const = default;
};
struct AllergyFacts {
    enum class Answer { Allergic, NoneKnown }; ///< NoneKnown is a person's explicit answer
    Answer answer = Answer::Allergic;
    QString substance, reaction;
    QString status = QStringLiteral("active"); ///< FHIR clinical status: active, inactive, resolved, refuted
    bool operator==(const AllergyFacts &) const = default;
};
struct ConditionFacts {
    QString name;             ///< as given
    QString status;           ///< active, remission, resolved …
    bool operator==(const ConditionFacts &) const = default;
};
struct VaccineFacts {
    QString name, batch;
    int doseNumber = 0; ///< 0 = not given
    bool operator==(const VaccineFacts &) const = default;
};
struct IvigFacts {
    enum class Purpose { Replacement, Immunomodulation };
    Purpose purpose = Purpose::Replacement;
    QString brand, batch, reaction;
    QString total = {};        ///< the whole amount as given ("30 g"); the entry's value is the dose (g/kg or g)
    bool operator==(const IvigFacts &) const = default;
};
/** An infusion's ordinal (#1–#6) or a procedure's printed name. */
struct EventFacts {
    int number = 0;     ///< 0 = not given
    QString name;       ///< as given by the source, if the code is "other"
    QString place;
    bool operator==(const EventFacts &) const = default;
};
/** A phone call with the team. */
struct CallFacts {
    QString who, said;
    QString rule = {}; ///< the rule of the call list that asked for it; empty = none
    bool operator==(const CallFacts &) const = default;
};
/** A lab/vital of one day summed up on import (median is the value). */
struct SummaryFacts {
    QString minimum, maximum;
    int count = 0;
    bool operator==(const SummaryFacts &) const = default;
};
/** Who said or rated it and by which rule: a remission, a relapse, a grade told by the team, a score. */
struct StatementFacts {
    QString by;        ///< "Dr Weber", "Ward 7B"
    QString criterion; ///< code of assets/catalogue/criteria.json, or the team's own words
    bool operator==(const StatementFacts &) const = default;
};
/** A question for the team (kind Question; its text is the note) and the answer written down at a visit. */
struct QuestionFacts {
    QString answer;
    std::optional<Moment> answered; ///< nullopt = still open
    Id visit;                       ///< the visit entry it belongs to; null = none yet
    bool operator==(const QuestionFacts &) const = default;
};
/** An earlier treatment of the disease (span "treatment_line"). */
struct TreatmentFacts {
    QString medicine;   ///< code of medicines.json or a name
    QString bestEffect; ///< complete, partial, none, unknown, or own words
    QString endReason;  ///< as given
    bool operator==(const TreatmentFacts &) const = default;
};
/** How a vital was measured (kind Vital). */
struct MeasureFacts {
    QString site;       ///< "ear", "mouth", "arm"; as given
    bool operator==(const MeasureFacts &) const = default;
};
/** One thinking check (score "ice"; its value is the count of `right`). Never a grade. */
struct ThinkingFacts {
    enum class Writing { NotAsked, Same, Different, CannotTell };
    QStringList right;    ///< ids of thinking.json that were done right
    QStringList notTried; ///< ids that could not be tried (a confounder); they are not errors, and not points
    QString sentence;     ///< the sentence that was written
    QString strokes;      ///< the pen strokes (domain/ink.h); empty = none
    Writing writing = Writing::NotAsked; ///< compared with the baseline's by the caregiver
    bool baseline = false;               ///< the person's own before treatment
    bool operator==(const ThinkingFacts &) const = default;
};
using Facts = std::variant<std::monostate, DoseFacts, LabFacts, AllergyFacts, ConditionFacts, VaccineFacts, IvigFacts,
                           EventFacts, CallFacts, SummaryFacts, StatementFacts, QuestionFacts, TreatmentFacts,
                           MeasureFacts, ThinkingFacts>;

/** Where a planned entry stands in its course's template. While it is unconfirmed it moves with Day 0 (domain/planning.h). */
struct Plan {
    QString row;    ///< the step's id in the template; "own" for a row the person added
    QString offset; ///< "D-42" or an ISO period after Day 0 ("P3M"); empty = moved by hand, keeps its distance in days
    int window = 0; ///< ± days around the date that are as good
    int repeat = 0; ///< n-th of a repeated step, from 1; 0 = not repeated
    bool operator==(const Plan &) const = default;
};

/** A code from a standard, as a source gave it. */
struct Coding {
    QString system, code, display;
    bool operator==(const Coding &) const = default;
};

/** Where an entry comes from. */
struct Source {
    Id batch;          ///< the change set of the import; null = typed here
    QString file;      ///< base name of the imported file
    QByteArray key;    ///< identity of the source record (16 bytes); several entries of one resource share it
    QString recordId;  ///< the record's own id there ("Observation/123"), empty if none
    bool operator==(const Source &) const = default;
};

/** Everything a form, an import or the command line can say about one entry. Plain data; see problemsIn. */
struct EntryDraft {
    Id patient;
    Id course;                      ///< null = none
    Id group;                       ///< null = alone; binds systolic + diastolic, a lab panel, FHIR components
    Kind kind = Kind::Note;
    QString code;                   ///< catalogue code; for what no catalogue knows "other" with `label`
    QString label;                  ///< the source's own name for it ("Gamma globulin"); empty = the catalogue's
    QList<Coding> codings;          ///< as imported
    Moment when;
    std::optional<Moment> until;    ///< end of a span; nullopt = a point, or ongoing if `ongoing`
    bool ongoing = false;
    int order = 0;                  ///< the person's own order among entries of the same (vague) day
    Value value;
    Status status = Status::Known;
    State state = State::Happened;
    Reporter reporter = Reporter::Patient;
    bool sameAsYesterday = false;   ///< copied by one tap from the diary day before
    Facts facts;
    std::optional<Plan> plan;       ///< laid out by a template
    QList<Id> attachments;          ///< Attachment records, in the person's order
    QString note;                   ///< ≤ 10,000 characters
    Source source;
    bool operator==(const EntryDraft &) const = default;
};

/** An entry that obeys the rules. It can only be made from a draft that does. */
class Entry {
public:
    /** A null entry, only so that it can live in containers. */
    Entry() = default;
    /** For storage: an entry that was valid when it was written, read back. */
    static Entry restored(Id id, EntryDraft draft, Id author, QDateTime enteredAt);

    Id id() const { return m_id; }
    /** The person who typed it; null if the vault has no persons yet. */
    Id author() const { return m_author; }
    QDateTime enteredAt() const { return m_enteredAt; } ///< UTC, milliseconds
    const EntryDraft &facts() const { return m_draft; }
    const EntryDraft *operator->() const { return &m_draft; }
    bool operator==(const Entry &) const = default;

private:
    friend class EntryRules;
    Id m_id, m_author;
    QDateTime m_enteredAt;
    EntryDraft m_draft;
};

} // namespace dayplus
