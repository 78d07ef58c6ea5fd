// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/records.h"

namespace dayplus {

/** How a rule asks to be acted on. A rule of a higher level is never lowered by another. */
enum class CallLevel { CallToday, CallNow, Emergency };
QString toText(CallLevel level); ///< "call_today", "call_now", "emergency"
std::optional<CallLevel> callLevelFromText(QStringView text);

/** "PT12H", "P7D", "P12M": how far back something counts. */
struct CallPeriod {
    int hours = 0, days = 0, months = 0;
    static std::optional<CallPeriod> fromText(QStringView text);
    QString toText() const;
    QDateTime before(const QDateTime &now) const;
    bool operator==(const CallPeriod &) const = default;
};

/**
 * A condition in the closed grammar of the call list (docs/decisions/006-call-grammar.md):
 *   {all:[…]} {any:[…]} {window:[from,to]} {dx:[disease…]} {treatment:[template…]} {taking:"class", within?}
 *   {input, op, value, unit?, count?, within?, like?}
 * ops: is (value "yes"), >=, <=, >, < (a number in `unit`, or a level4 word), under_own (below the person's own value; without one
 * at most `value`) and over_own (at least `value` above it; unit "%" = per cent of it). `count` entries must fit, 1 if not given,
 * within P1D if not given. `like` names the yes/no item that asks the same on "I feel unwell".
 */
struct CallCondition {
    enum class Form { All, Any, Input, Window, Disease, Treatment, Taking };
    enum class Op { Is, AtLeast, AtMost, Above, Below, UnderOwn, OverOwn };
    Form form = Form::All;
    QList<CallCondition> parts;    ///< All, Any; never empty
    QString input;                 ///< code of the catalogue
    Op op = Op::Is;
    Value value;                   ///< Quantity in `value.unit`, Level, or the text "yes"
    int count = 1;
    CallPeriod within = {0, 1, 0}; ///< Taking: {} = now
    QString like;
    std::optional<int> from, to;   ///< Window: days against Day 0, inclusive
    QStringList names;             ///< Disease, Treatment: codes; Taking: one class
    bool operator==(const CallCondition &) const = default;
};

/** Strict: an unknown key, op, input, unit, disease, treatment or class is Fault::Unreadable with what and where. */
Result<CallCondition> conditionFromJson(const QByteArray &json, const Catalogues &catalogues);
/** The same condition as compact JSON. */
QByteArray toJson(const CallCondition &condition);
/** Every shipped rule reads; else which does not and why. */
Done checkCallRules(const Catalogues &catalogues);

/** Codes of all inputs, in order, each once. */
QStringList inputsOf(const CallCondition &condition);
/** Those of them that "I feel unwell" asks: without what is asked by its yes/no twin (`like`). */
QStringList tilesOf(const CallCondition &condition);
/** A number somebody can set. */
struct CallLimit {
    QString input;
    CallCondition::Op op = CallCondition::Op::AtLeast;
    Quantity limit;
    bool operator==(const CallLimit &) const = default;
};
QList<CallLimit> limitsOf(const CallCondition &condition);
/** The condition with its `index`-th limit set anew; unchanged if there is none. */
CallCondition withLimit(CallCondition condition, int index, const Quantity &limit);
/** False if it is about another illness or treatment than this person's. */
bool concerns(const CallCondition &condition, const QString &disease, const QString &treatment);

/** How the call list page groups the rules. */
enum class CallGroup { Emergency, Anytime, AfterTreatment, Illness, Medicines };
CallGroup groupOf(const CallCondition &condition, CallLevel level);

/** What the rules look at. Entries may come in any order; only known values of what happened count. */
struct CallContext {
    const Catalogues *catalogues = nullptr;
    QDateTime now;                  ///< local wall time
    QDate birthDate;                ///< invalid = not given: taken as grown up
    QString disease, treatment;     ///< codes; empty = not given
    std::optional<QDate> day0;
    QList<Entry> entries;           ///< at least those of the last 8 days, and doses and steroid courses of the last 13 months
    QList<Medicine> medicines;
    QHash<QString, Decimal> own;    ///< the person's own values in canonical units (ownValues)
};

/** The person's own values: the thinking check's newest baseline; of anything else the median of what was recorded in the 60 days
    before Day 0. An item with neither is left out. `entries` must hold those. */
QHash<QString, Decimal> ownValues(const QList<Entry> &entries, std::optional<QDate> day0, const Catalogues &catalogues);

/** A rule of the confirmed sheet that speaks now. */
struct SpokenRule {
    QString rule;                   ///< id of callrules.json or "own-…"
    CallLevel level = CallLevel::CallToday;
    QList<Entry> because;           ///< what made it speak, newest first; may be empty (a rule about medicines alone)
    QString words;                  ///< the sheet's own, word for word; may be empty
    Moment confirmed;
    QString confirmedWith, centre;
    QString source;                 ///< of a shipped rule's limit; empty once the centre set its own
    std::optional<Moment> called;   ///< somebody called about it after the newest of `because`
    QStringList inputs = {};        ///< codes the rule asks about
    bool operator==(const SpokenRule &) const = default;
};

/** The newest number that made it speak (not the score of a check whose handwriting did); nullptr = no number did. */
const Entry *speakingNumber(const SpokenRule &rule);

/**
 * Every rule of the sheet that speaks at `context.now`, the highest level first. A sheet nobody confirmed says nothing. The level is
 * the higher of the sheet's and the shipped one. Under 18 years rules with a shipped limit and the thinking check are off.
 */
QList<SpokenRule> rulesSpeaking(const CallSheet &sheet, const CallContext &context);
/** The rule's condition: the sheet's own, else the shipped one. Fault::NotFound, Unreadable. */
Result<CallCondition> conditionOf(const SheetRule &rule, const Catalogues &catalogues);
/** Rules that are on and cannot be read: they must be said, never left out in silence. */
QStringList unreadableRules(const CallSheet &sheet, const Catalogues &catalogues);
bool isConfirmed(const CallSheet &sheet);
/** Under 18 on that day: shipped limits and the thinking check are off. */
bool isMinor(QDate birthDate, QDate today);

/** Whom a level asks to call: the emergency number for an emergency, and whenever there is no team number. */
struct CallTarget {
    bool emergency = true;
    QString who, number;            ///< `who` empty for the emergency number
    bool operator==(const CallTarget &) const = default;
};
CallTarget callTarget(CallLevel level, const Patient &patient);
QString emergencyNumber(const Patient &patient); ///< 112 if none was given

/** True for what asks for a sheet: a temperature, oxygen or blood pressure, while nothing was confirmed ("Your call list is not
    filled in …" is said once). */
bool asksForCallList(const Entry &entry);
/** Codes that shipped emergency rules ask about: their "yes" shows the emergency text, with or without a sheet. */
QStringList emergencyInputs(const Catalogues &catalogues);

} // namespace dayplus
