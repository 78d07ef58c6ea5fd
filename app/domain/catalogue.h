// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"

#include <QHash>
#include <QMap>

namespace dayplus {

/** How a value of this item is given. A symptom's scale is fixed for good: never converted, never mixed on an axis. */
enum class Scale { None, Level4, Nrs10, Number, Count, Text };

/** A unit an item may be given in. The first one of an item is canonical. */
struct UnitChoice {
    QString ucum;       ///< "Cel", "[degF]", "g/L"
    QString label;      ///< as people write it: "°C", "g/L"
    Ratio toCanonical;  ///< exact
    int digits = 1;     ///< places after the point when converted to it
    QStringList aliases;///< other spellings on reports: "C", "K/uL"
};

/** Inclusive limits in the canonical unit; nullopt = none. They are plausibility limits, never reference ranges. */
struct Limits {
    std::optional<Decimal> low, high;
};

struct CatalogueItem {
    Kind kind = Kind::Note;
    QString code;             ///< unique over all catalogues
    QString label;            ///< English; goes through the generated translation source ("catalogue" context)
    QString explanation;      ///< plain words, on tap; may be empty
    QString loinc;            ///< empty = none confirmed
    QStringList otherLoinc;   ///< further codes that mean the same item on import
    Scale scale = Scale::None;
    QList<UnitChoice> units;
    Limits hard, soft;
    bool logAxis = false;
    QString direction;        ///< "higher-worse", "lower-worse" or empty
    QString category;         ///< events: prepare, collect, condition, infuse, watch, recover, live, call …; labs: panel
    bool spans = false;       ///< the code has a start and an end (admission, restriction)
    QStringList synonyms;     ///< other names that imports use
    QList<Coding> codings;    ///< SNOMED CT from the short list of assets/NOTICE.md; usually empty
    QString source;           ///< where the fact comes from (CLINICAL section and paper)
    const UnitChoice *unit(QStringView ucumOrAlias) const; ///< nullptr = not a unit of this item
};

struct Disease {
    QString code, label;
    QStringList dailySymptoms;  ///< codes; the first ≤ 6 are the default check-in
    QStringList symptoms;       ///< all that belong to it
    QList<Coding> codings;      ///< SNOMED / ICD-10 with a source only
    QStringList synonyms;
    QString source;
    QStringList scores;         ///< codes of scores.json that rate it
    QStringList baselineLabs;   ///< codes of labs.json worth knowing before treatment (its autoantibodies)
    QStringList criteria;       ///< codes of criteria.json: what a team may call remission by
};

struct MedicineInfo {
    QString code, label, drugClass;
    bool countsAsDiseaseTreatment = false; ///< prefill only; it belongs to a medicine's use
    QString purpose;            ///< disease, prevention, toxicity, supportive, conditioning, symptomatic
    QString rxnorm;             ///< verified ones only, else empty
    QStringList synonyms;
    std::optional<Ratio> toPrednisone; ///< mg of this → mg prednisone (approximate), glucocorticoids only
    QString source;
};

/** One phase of a course; `from`/`to` in days against Day 0, nullopt = open. */
struct PhaseSpan {
    QString id;                 ///< prepare, collect, condition, infuse, watch, recover, live
    std::optional<int> from, to;
};
/** One step of a template. It names what happens, never a dose. */
struct TemplateStep {
    QString id;                 ///< unique in its template
    QString code;               ///< of events.json (an event, span or vaccine)
    QString label;              ///< empty = the event's
    QString from, to;           ///< "D-42", "D+0" to D+30, ISO periods after Day 0 beyond ("P3M"); `to` empty = one point
    bool open = false;          ///< the end is the team's to give: "until your team says so"
    QString repeat;             ///< ISO period between repetitions ("P7D", "P1Y"); empty = once
    int times = 1;              ///< how many of them
    int window = 0;             ///< ± days that are as good
    QString variant;            ///< only in this variant; empty = in all
    int number = 0;             ///< infusion #n
};
/** A way a treatment is done ("BEAM"); steps name it. */
struct TemplateVariant {
    QString id, label;
};
struct TemplateInfo {
    QString id, label;
    QString infusionLabel;      ///< "CAR T infusion"
    QList<PhaseSpan> phases;    ///< in order; those that do not apply are left out
    QString source;
    QList<TemplateVariant> variants; ///< the first one is the default; empty = one way only
    QList<TemplateStep> steps;  ///< in the order of their days
    int watchFrom = 0, watchTo = 28; ///< days of watch mode
};

/** One ready answer of a form: a common allergen, a reaction, an answer to "Any allergies?". Text typed by hand is always allowed too. */
struct Choice {
    QString list;               ///< "allergy-answer", "allergy-substance", "allergy-reaction"
    QString code, label, source;
    QStringList synonyms;
    QList<Coding> codings;
};

/** A rule of the call list as shipped: off until a person confirmed a call sheet. The condition's grammar is domain/callrules.h's. */
struct CallRuleInfo {
    QString id;
    QString label;              ///< "A temperature of 38.0 °C or more"
    QString level;              ///< emergency, call_now, call_today
    QString condition;          ///< compact JSON
    QString say;                ///< what to tell the team, one short clause; "%1" stands for the value; may be empty
    QString source;
};
/** A piece of static text, each with its source: emergency, sick-day, fever may be masked … */
struct SafetyText {
    QString id, text, source;
};
/** One of the ten tasks of the thinking check, in our own words. */
struct ThinkingItem {
    QString id;                 ///< orient_year, orient_month, orient_city, orient_place, name_1 … name_3, command, write, attention
    QString group;              ///< orient, name, command, write, attention
    QString label;              ///< short: "Which year"
    QString ask;                ///< what the caregiver says
    QString source;
};
/** One row of a checklist: work-up before treatment, questions to start with, wash-out classes. */
struct ChecklistItem {
    QString list;               ///< workup, question, washout, cost, confounder, sentence
    QString id, label;
    QString group;              ///< workup: heart, lungs, liver, kidneys, infections, fertility, vaccines, blood; others as given
    QString code;               ///< of events.json, labs.json or a medicine class it is about; may be empty
    QString explanation, source;
};
/** What a grade or a remission criterion means, shown beside an entry told by the team. */
struct Criterion {
    QString code;               ///< "doris_2021", "astct_crs_2019"
    QString about;              ///< remission, or the score it explains ("crs_grade")
    QString label;
    QStringList lines;          ///< own words; for grades "1: …" in order of the grades
    QString source;
};

/** All facts, read once from bytes at start and refused with file and line when wrong. Immutable. */
class Catalogues {
public:
    /** `files`: name → bytes of assets/catalogue (symptoms.json, vitals.json, labs.json, scores.json, events.json, medicines.json,
        diseases.json, templates.json; allergies.json, callrules.json, safety.json, thinking.json, checklists.json, criteria.json may be left out). Fault::Unreadable with "labs.json:41: …" for the first thing
        wrong; a name that is none of these is refused too. */
    static Result<Catalogues> parse(const QMap<QString, QByteArray> &files);

    const CatalogueItem *item(Kind kind, QStringView code) const;   ///< nullptr = unknown
    const CatalogueItem *itemByCode(QStringView code) const;        ///< any kind
    const CatalogueItem *itemByLoinc(QStringView loinc) const;
    const CatalogueItem *itemByName(QStringView text) const;        ///< label, code or synonym, case-insensitive
    const CatalogueItem *itemByCoding(const Coding &coding) const;  ///< LOINC or SNOMED CT
    QList<const CatalogueItem *> items(Kind kind) const;            ///< in file order
    const Disease *disease(QStringView code) const;
    const Disease *diseaseByCoding(const Coding &coding) const;
    const Disease *diseaseByName(QStringView text) const;
    const QList<Disease> &diseases() const { return m_diseases; }
    const MedicineInfo *medicine(QStringView code) const;
    const MedicineInfo *medicineByName(QStringView text) const;     ///< "Prednisone 5 mg tablet" finds prednisone
    const MedicineInfo *medicineByRxnorm(QStringView code) const;
    const QList<MedicineInfo> &medicines() const { return m_medicines; }
    const TemplateInfo *treatment(QStringView id) const;
    const QList<TemplateInfo> &treatments() const { return m_templates; }
    QList<Choice> choices(QStringView list) const;                  ///< in file order
    const QList<CallRuleInfo> &callRules() const { return m_callRules; }
    const CallRuleInfo *callRule(QStringView id) const;
    QString safetyText(QStringView id) const;                       ///< empty = there is none
    const QList<SafetyText> &safetyTexts() const { return m_safetyTexts; }
    const QList<ThinkingItem> &thinkingItems() const { return m_thinking; }
    QList<ChecklistItem> checklist(QStringView list) const;         ///< in file order
    const QList<Criterion> &criteria() const { return m_criteria; }
    const Criterion *criterion(QStringView code) const;

private:
    friend class CatalogueParser;
    QList<CatalogueItem> m_items;
    QHash<QString, qsizetype> m_byCode, m_byLoinc, m_byName;
    QList<Disease> m_diseases;
    QList<MedicineInfo> m_medicines;
    QList<TemplateInfo> m_templates;
    QHash<QString, qsizetype> m_medicineByName;
    QList<Choice> m_choices;
    QList<CallRuleInfo> m_callRules;
    QList<SafetyText> m_safetyTexts;
    QList<ThinkingItem> m_thinking;
    QList<ChecklistItem> m_checklists;
    QList<Criterion> m_criteria;
};

/** One treatment from a file in the format of an item of templates.json. Fault::Unreadable with what is wrong and where. */
Result<TemplateInfo> templateFromJson(const QByteArray &json, const Catalogues &catalogues);

/** The phase a day is in; the last phase that has begun. nullptr if the template has none for it. */
const PhaseSpan *phaseOn(const TemplateInfo &treatment, int courseDay);

} // namespace dayplus
