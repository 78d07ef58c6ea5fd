// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QObject>

namespace dayplus {

/** True if it belongs to that diary day: exact times by the roll-over hour, date-only entries by their date. Vague ones
 * never. */
bool isOfDiaryDay(const Moment &when, QDate day, int rollOverHour = 4);

/** The order of a day: wall day, minute (none first), the person's own order, then when it was typed. */
bool isBefore(const Entry &a, const Entry &b);

/** The entries of one diary day, in the order of the day. */
QList<Entry> entriesOfDiaryDay(const QList<Entry> &entries, QDate day, int rollOverHour = 4);

/** What to ask the store for to have every entry of the diary days `first` to `last`. */
EntryQuery diaryDays(Id patient, QDate first, QDate last);

/** Diary days from `first` to `last` with at least one symptom logged by patient or caregiver: the n of "n of N days".
 */
int daysLogged(const QList<Entry> &entries, QDate first, QDate last, int rollOverHour = 4);

/**
 * Reads a query page by page on behalf of `context`, which lives on the calling thread: `page` for each page until it
 * returns false, then `then` once. Nothing more is said after `context` has gone.
 */
void eachPage(Store &store, EntryQuery query, QObject *context, std::function<bool(const QList<Entry> &)> page,
              std::function<void(Done)> then);
/** All entries of a query in one list. Stops with Fault::TooLarge beyond `most`. */
void collectEntries(Store &store, EntryQuery query, QObject *context, std::function<void(Result<QList<Entry>>)> then,
                    int most = 20'000);
/** The same for programs without an event loop; calls `page` for each page until it returns false. */
Done forEachPage(Store &store, const EntryQuery &query, const std::function<bool(const QList<Entry> &)> &page);
Result<QList<Entry>> readEntries(Store &store, const EntryQuery &query);

} // namespace dayplus
