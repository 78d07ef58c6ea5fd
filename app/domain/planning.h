// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/records.h"

namespace dayplus {

/** The steps of a treatment that count for this course: those of its variant (the first one if it names none) and those of all. */
QList<TemplateStep> stepsFor(const TemplateInfo &treatment, const QString &variant);

/**
 * A course's plan: one planned draft per step and repetition, in template order, around its Day 0. With an "about" Day 0 every row is
 * "about"; with an unknown one no row has a day (never the 1st). Steps without a day wait for the team's date. Every row is a default
 * to edit; none says that anything happened. Steps whose code the catalogues don't know are left out.
 */
QList<EntryDraft> layOut(const TemplateInfo &treatment, const Course &course, const Catalogues &catalogues);

/** Where a row of the plan stands before and after Day 0 moved. */
struct PlanMove {
    Id entry;
    EntryDraft before, after;
};
/**
 * What moves with Day 0: planned rows of this course and nothing else. A row that stands where its offset says is laid out anew; one
 * that was moved by hand keeps its distance in days, and stays if its date is vague or either Day 0 is unknown. What happened or was
 * cancelled never moves. Rows that stay where they are aren't listed. `treatment` gives spans their ends; nullptr = they keep their length.
 */
QList<PlanMove> movedPlan(const QList<Entry> &entries, const Course &course, const Moment &newDay0, const TemplateInfo *treatment);

/** What changes in a plan whose course becomes another treatment, or is done another way. */
struct PlanRelaid {
    QList<PlanMove> changed;   ///< steps of both plans that now stand or are called otherwise
    QList<EntryDraft> added;   ///< steps only the new plan has
    QList<Id> removed;         ///< planned steps only the old plan had
};
/**
 * `layout` is the new plan (layOut). Only planned rows a template laid out are touched: what happened or was cancelled stays, and so
 * does what a person added or moved by hand to a step the new plan has, too. A step that happened already is not planned once more.
 */
PlanRelaid relaidPlan(const QList<Entry> &entries, Id course, const QList<EntryDraft> &layout);

/** The row on another day: from now on it keeps its distance to Day 0 in days. Its end goes with it. */
EntryDraft movedByHand(EntryDraft row, const Moment &when);
/** The row as it happened. A span that would end after today is still going on. */
EntryDraft happenedOn(EntryDraft row, const Moment &when, QDate today);
/** A row the person adds to the plan of a course. */
EntryDraft ownRow(EntryDraft row, Id course);

/** Something odd about the order of a plan's rows: asked (Weight::Ask), never refused. */
struct PlanQuestion {
    qsizetype row = 0;     ///< the one that stands too early ("infusion")
    qsizetype other = 0;   ///< the one it should follow ("apheresis")
    Problem problem;       ///< Field::When, Why::Contradiction
};
QList<PlanQuestion> questionsOf(const QList<EntryDraft> &plan);

} // namespace dayplus
