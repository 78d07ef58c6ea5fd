// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/masking.h"
#include "wording/values.h"

namespace dayplus {

QString callLevelName(CallLevel level);  ///< "Call emergency services", "Call now", "Call today"
QString callGroupName(CallGroup group);  ///< "Emergency", "At any time", "After treatment" …
/** "A temperature of 38.0 °C or more"; for an own rule its condition in words. `condition` may hold the centre's own limit. */
QString ruleTitle(const SheetRule &rule, const Catalogues &catalogues);
QString ruleTitle(const SpokenRule &spoken, const CallSheet &sheet, const Catalogues &catalogues);
/** "Temperature 38.0 °C or more" of one test of a condition; "and", "or" between several. */
QString conditionText(const CallCondition &condition, const Catalogues &catalogues);
/** "at least", "at most", "more than", "less than", "below your own", "above your own by at least". */
QString opText(CallCondition::Op op);
/** "Paracetamol 06:10", "Prednisone, on your list". */
QString maskText(const FeverMask &mask, const Catalogues &catalogues);
/** "yes", "no" of a yes/no answer; other text as it is. */
QString answerText(const QString &answer);
/** A safety text of the catalogue in the person's language; empty = there is none. */
QString safetyWords(const Catalogues &catalogues, QStringView id);

/** What "Say this" is made of. Each part is left out if it is not known, and never otherwise. */
struct SayFacts {
    QString treatment;            ///< template id; with `treatmentLabel` for a centre's own
    QString treatmentLabel;
    QString disease, diseaseText; ///< code, own words
    Moment day0;
    QDate today;
    QStringList reasons;          ///< whole sentences: "My temperature is 38.4 °C."
    QStringList shortReasons;     ///< "Temperature 38.4 °C."
    QStringList medicines;        ///< "prednisone 10 mg"
    QStringList allergies;        ///< substances
    bool noAllergies = false;     ///< "no known allergies" was answered
    QString about = {};           ///< somebody else speaks about this person: "Mara L."; empty = the person does
};
/** How a caregiver names somebody on the telephone after the first sentence: "Mara" of "Mara L.". */
QString calledName(const QString &name);
/** A sentence of callrules.json ("My temperature is %1.") as somebody else says it; as it is where it speaks of nobody. */
QString saidOf(const QString &english, const QString &name);
/** "I had CAR T cells for lupus on 10 March. Today is day 4. My temperature is 38.4 °C. I take prednisone 10 mg. I am allergic to
    penicillin." `brief` shortens words, never parts. Numbers never stand apart from their units. */
QString sayThis(const SayFacts &facts, bool brief = false);
/** The facts of a patient; `spoken` first, then today's last temperature. `about` is the name if somebody else is to say it. */
SayFacts sayFacts(const Patient &patient, const std::optional<Course> &course, const QString &treatmentLabel, const CallContext &context,
                  const QList<SpokenRule> &spoken, const QList<Entry> &allergies, const UnitPreferences &units = {}, const QString &about = {});

} // namespace dayplus
