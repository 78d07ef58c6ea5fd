// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/doseplan.h"

#include <QMap>

namespace dayplus {

/** The step of a plan that holds on a day; nullptr before its first one. */
const TaperStep *taperStepOn(const TaperPlan &plan, QDate day);
/** What a plan says for a day; nullopt before its first step. */
std::optional<Decimal> plannedOn(const TaperPlan &plan, QDate day);
/** The day from which on a plan says nothing is taken any more; nullopt if it does not end with zero. */
std::optional<QDate> zeroFrom(const TaperPlan &plan);
/** The day from which on this plan of the taper held or holds: its first step, and never before the day it was decided. */
QDate beganOn(const Taper &taper, qsizetype plan);
/** The plan that was in force on a day: the newest one that had begun by then; nullptr before the first. */
const TaperPlan *planOn(const Taper &taper, QDate day);
/** What the plan in force on that day said. */
std::optional<Decimal> inForceOn(const Taper &taper, QDate day);

/** One day of a taper: what was planned first, what the plan in force says, and what is known of what was taken. */
struct TaperDay {
    enum class Log {
        Ahead,     ///< the day is not over and nothing is logged
        NotLogged,
        Taken,     ///< `taken` is the amount; nullopt if a dose without an amount was logged
        Missed,    ///< nothing was taken, and somebody said so: `taken` is 0
    };
    QDate day;
    std::optional<Decimal> planned, inForce, taken;
    Log log = Log::Ahead;
    bool changes = false;   ///< the plan in force says another amount than on the day before
    QString schedule;       ///< of the step in force, as given
    /** True if what was taken is known and is not what the plan in force said. */
    bool differs() const { return taken && inForce && *taken != *inForce; }
    bool operator==(const TaperDay &) const = default;
};

/** A taper with what is known of its medicine. */
struct TaperInput {
    const Taper &taper;
    const Medicine &medicine;
    const QList<Entry> &doses; ///< dose entries of any medicine
    QDate today;
};
/**
 * Day by day from `first` to `last`. What was taken are the logged doses of the day in the taper's unit, added up; a day without one
 * takes the amount of the medicine's own dose step, but only while the plan in force has not changed since that step began. Any
 * other day is not logged: it is never filled in from a plan.
 */
QList<TaperDay> taperDays(const TaperInput &input, QDate first, QDate last);

/** Days in a row with the same amount; both ends belong to it. */
struct TaperRun {
    QDate from, to;
    Decimal amount;
    bool operator==(const TaperRun &o) const { return from == o.from && to == o.to && amount == o.amount; }
};
/** The lines of the chart. A day that was not logged is in no run of `taken`. */
struct TaperSeries {
    QDate first, last, today;
    QList<TaperRun> planned, revised, taken; ///< revised: the plan in force, if it is not the first one
    Decimal top;                             ///< the largest amount of all
};
TaperSeries taperSeries(const TaperInput &input, QDate first, QDate last);

/** What a person is asked about a plan before trusting it. It is never refused, and nothing is put in its place. */
struct TaperQuestion {
    enum class What {
        Rise,      ///< more than the step before
        Jump,      ///< down by far more than by any other step
        LongStep,  ///< far longer than the other steps: is a step or a year missing?
        Past,      ///< begins before today
        NoEnd,     ///< the last step is not zero
    };
    What what = What::Rise;
    QDate day;               ///< of the step it is about
    Decimal before, after;   ///< amounts; Past and NoEnd: `after` only
    int days = 0;            ///< LongStep
    bool operator==(const TaperQuestion &) const = default;
};
QList<TaperQuestion> questionsAbout(const TaperPlan &plan, QDate today);

/** Two medicines of the list that are the same drug and are both taken on these days; `to` invalid = with no end in sight. */
struct DoubledDrug {
    Id first, second;
    QDate from, to;
    bool operator==(const DoubledDrug &) const = default;
};
/** From `from` on. Medicines are the same drug by code, or by name where no catalogue knows them. */
QList<DoubledDrug> doubledDrugs(const QList<Medicine> &medicines, QDate from);

/** The medicine with the plans of its taper as dose steps, as they were in force: for what is due and what it is called today. A dose
    step of its own on another day stays. What counts as taken never reads this. */
Medicine asPlanned(const Medicine &medicine, const Taper &taper);
QList<Medicine> asPlanned(const QList<Medicine> &medicines, const QList<Taper> &tapers);

} // namespace dayplus
