// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace dayplus {

/** The part of a form or draft that a problem belongs to. */
enum class Field {
    None, Patient, Name, BirthDate, Kind, Code, When, Until, Value, Unit, Comparator, Level, Text, Note, State,
    Reporter, Label, Day0, Dose, Steps, Substance, Reaction, Phone, Passphrase, Facts,
};

enum class Why {
    Missing,        ///< needed and not given
    NotANumber,
    TooLong,        ///< text over its limit
    InTheFuture,    ///< this kind can't lie ahead (symptom, vital, lab, score, dose taken, call)
    EndsBeforeStart,
    NotADate,
    UnknownCode,    ///< no catalogue knows this code
    UnknownUnit,    ///< the item has units and this isn't one of them
    Impossible,     ///< outside the hard limit: refused
    Unlikely,       ///< outside the soft limit: asked once
    WrongScale,     ///< a level for a 0–10 item, or a number for a None–Severe item
    WrongUnit,      ///< outside the hard limit here, but fits in `suggestion`: "did you mean °F?"
    NotAllowed,     ///< the part doesn't belong to this kind
    Contradiction,  ///< two parts can't both be true
};

/** One thing wrong (Refuse) or odd (Ask) with a draft. Knows no language; wording/problemwords says it. */
struct Problem {
    enum class Weight { Refuse, Ask };
    Field field = Field::None;
    Why why = Why::Missing;
    Weight weight = Weight::Refuse;
    QString suggestion = {}; ///< a unit code (UCUM) for WrongUnit, a limit as text for Impossible/Unlikely, else empty
    bool operator==(const Problem &) const = default;
};

/** All problems of a draft, in form order. Empty = fine. */
using Problems = QList<Problem>;

/** True if any problem refuses (rather than asks). */
bool refuses(const Problems &problems);

} // namespace dayplus
