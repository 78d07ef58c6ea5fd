// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entryrules.h"
#include "exchange/csvvalues.h"

namespace dayplus {

/** What keeps a line of a pasted letter from being taken as it is. */
enum class LabTrouble {
    None,
    NotReadable,    ///< there are numbers, but not a name with one result
    UnknownName,    ///< readable, but the catalogue does not know the name: kept under the printed one if the person ticks it
    NoValue,        ///< a known name without a result
    SeveralNumbers, ///< which column is meant?
    Thousands,      ///< "150.000": a hundred and fifty thousand, or a hundred and fifty?
    DateOrder,      ///< its date is like 03/04/2026 and nothing says which part is the day
    NoDate,         ///< no date stands above it, and none was given
    Rules,          ///< the entry rules refuse or ask: `problems`
};

/** One line of a pasted letter, and the entry that was made of it. Every line that isn't empty becomes one of these, or belongs to one: a
 * name and the value printed on the line under it are read together. */
struct LabLine {
    enum class Type {
        Result, ///< a result, or what may be one
        Date,   ///< a date for the lines under it
        Words,  ///< no result in it: a heading, a name, a birth date
    };
    int number = 0;            ///< from 1, empty lines counted
    QString text;              ///< as pasted, spaces at the ends taken off; two lines if it was read from two
    int valueNumber = 0;       ///< the line its value stands on, if that is another one; 0 = the same
    Type type = Type::Words;
    LabTrouble trouble = LabTrouble::None;
    Problems problems;         ///< with Rules
    EntryDraft draft;          ///< kind Lab, reporter Report; of a Result line, as far as it could be read
    Moment date;               ///< of a Date line

    bool hasValue() const { return type == Type::Result && draft.value.index() != 0; }
    /** May be kept: nothing refuses. */
    bool savable() const;
    /** May be kept without being asked about. */
    bool isClear() const { return savable() && trouble == LabTrouble::None; }
    bool operator==(const LabLine &) const = default;
};

/** What the letter itself does not say. */
struct LabLineOptions {
    Id patient;
    QString laboratory;
    Moment when = Moment::unknown();         ///< for lines that no date stands above
    DateOrder order = DateOrder::Unknown;    ///< the answer to DateOrder
    std::optional<bool> thousands;           ///< the answer to Thousands: the sign groups thousands
    QHash<int, QString> units;               ///< line number → unit, where the person chose another one (UCUM)
};

/**
 * Reads results as letters and portals print them: "IgG 5,2 g/L (7.0-16.0) L", one to a line, with dates above them. Names are labels,
 * codes, synonyms or LOINC codes of the catalogue. Nothing is guessed: two ways to read a number or a date is a trouble of that line.
 * `now` is the person's wall time; dates are of its zone.
 */
QList<LabLine> readLabLines(const QString &text, const LabLineOptions &options, const Catalogues &catalogues, const QDateTime &now);

/** The rules' opinion of a Result line, anew; after its draft was changed. */
void judgeLabLine(LabLine &line, const Catalogues &catalogues, const QDateTime &now);

/** One plain sentence about its trouble; empty if there is none. */
QString labLineProblem(const LabLine &line, const Catalogues &catalogues);

/** The drafts of these lines, bound together day by day with ids from `newId`. */
QList<EntryDraft> labLineDrafts(const QList<LabLine> &lines, const std::function<Id()> &newId);

} // namespace dayplus
