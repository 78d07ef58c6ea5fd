// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "domain/trend.h"

#include <QHash>

namespace dayplus {

/** What was said to one question on one diary day. */
struct CatchUpAnswer {
    Id entry;
    int answer = -1;               ///< the Level's index or the number; −1 = none
    bool cannot = false;           ///< "could not answer"
    bool operator==(const CatchUpAnswer &) const = default;
};

/** One diary day of the week: its answers, and whether it was spent in hospital. */
struct CatchUpDay {
    QDate day;
    QHash<QString, CatchUpAnswer> answers; ///< by symptom code
    Id hospital;                   ///< the check-in's "in hospital"; null = not said
    bool stay = false;             ///< within an admission
    int answered = 0;              ///< of the questions asked
    bool couldNot = false;         ///< nothing but "could not answer" was said
    /** Nothing was said and nobody knows why: the only kind of day one is asked about. */
    bool isMissing() const { return answered == 0 && hospital.isNull() && !stay; }
    bool operator==(const CatchUpDay &) const = default;
};

constexpr int kCatchUpDays = 7;

/** The answers of the diary days `first` to `last`, oldest first. `entries`: any order; what the team or a report told is no answer. */
QList<CatchUpDay> catchUpDays(const QList<Entry> &entries, const QList<DayRange> &stays, const QStringList &codes, QDate first, QDate last,
                              int rollOverHour = 4);

/** When an answer for that diary day is written down: now if it is today's, else the day without a time, for nobody knows it any more. */
Moment whenAnswered(QDate day, const QDateTime &now, int rollOverHour = 4);

/** What to ask the store for, one row of it, to know when this patient's diary begins: no day before it is missing. */
EntryQuery firstCheckInQuery(Id patient);
/** Its day; invalid if nothing was ever logged. */
QDate firstCheckIn(const QList<Entry> &firstRow, int rollOverHour = 4);

/** The questions of the daily check-in, at most six. */
QStringList checkInCodes(const Catalogues &catalogues, const QString &disease);

} // namespace dayplus
