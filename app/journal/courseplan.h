// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning.h"
#include "journal/journal.h"

namespace dayplus {

/** The entries a plan is made of: this patient's events, spans and vaccines. Rows of other courses come too. */
EntryQuery planQuery(Id patient);

/** The records of a new course with these rows, for Journal::putAll: one step. A course without an id gets one, the rows get the course. */
Result<QList<Record>> courseWithPlan(const Journal &journal, Course course, const QList<EntryDraft> &rows);

/** The records of a course whose Day 0 moves, with the rows that move along (domain/planning.h), for Journal::putAll: one step. */
QList<Record> courseMoved(const Journal &journal, Course course, const Moment &newDay0, const QList<PlanMove> &moves);

/** Keeps the course as it is now with its plan laid out anew, as one step. */
QFuture<Result<Receipt>> relayCourse(Journal &journal, const Course &course, const PlanRelaid &relaid);

/** What goes with a course: its entries that are planned and were not confirmed; `entries` of unconfirmedQuery. */
QList<Id> unconfirmedOf(const QList<Entry> &entries, Id course);
EntryQuery unconfirmedQuery(Id patient);
/** Removes the course and those entries, as one step. What happened stays. */
QFuture<Result<Receipt>> removeCourse(Journal &journal, Id course, const QList<Id> &unconfirmed);

} // namespace dayplus
