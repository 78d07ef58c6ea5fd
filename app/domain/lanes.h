// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/drugfree.h"

namespace dayplus {

/** The parts of the medicine lanes, top to bottom. */
enum class LaneGroup { Steroids, Immunosuppressants, Biologics, Treatment, Ivig, Prevention, Other };

/** Days in a row with one dose; never after today. */
struct LaneStretch {
    DayRange days;                  ///< wall days; `from` 0 = nobody knows when it began
    std::optional<Quantity> amount; ///< nullopt = not known
    bool perDay = true;             ///< else per dose
    bool vague = false;             ///< taken on some of these days, nobody knows which
    double share = 1;               ///< of the lane's largest amount, 0 … 1; 1 where amounts cannot be compared
    int step = 0;                   ///< which dose step of the record says so
    bool operator==(const LaneStretch &) const = default;
};

/** A dose that stands alone: a single one, or one of a medicine given every few weeks. */
struct LaneDose {
    qint64 day = 0;
    std::optional<Quantity> amount;
    bool operator==(const LaneDose &) const = default;
};

/** One record of the medicine list, as it was given. */
struct LaneCourse {
    Id medicine;
    Moment began;                   ///< of its first dose above zero; Unknown = nobody knows
    QList<LaneStretch> stretches;
    QList<LaneDose> doses;          ///< drawn as marks, in day order
    bool repeated = false;          ///< `doses` come every few weeks
    std::optional<LastDose> last;   ///< nullopt = it has not ended
    QString reason;                 ///< why it was stopped, as given
    bool operator==(const LaneCourse &) const = default;
};

/** What belongs to the treatment itself, or is given in a vein from time to time. */
struct LaneEvent {
    enum class What { Collection, Conditioning, SideEffect, Immunoglobulin, PlasmaExchange };
    What what = What::Collection;
    DayRange days;
    QStringList codes;              ///< of medicines or events; several conditioning medicines share their days
    QList<Id> medicines;            ///< records among them
    QString note;                   ///< how it was given, as given ("once, for fever")
    bool operator==(const LaneEvent &) const = default;
};

/** One lane: all records of one medicine, all steroids together, or the events of one kind. */
struct Lane {
    LaneGroup group = LaneGroup::Other;
    QString code;                   ///< of the medicine; "other": see its record; empty: several steroids, or the treatment's events
    bool counts = false;            ///< as treatment of the illness
    bool steroid = false;           ///< the amounts of `stretches` are mg of prednisone a day
    bool approximate = false;       ///< converted from another steroid, or a mean over days
    QList<LaneCourse> courses;      ///< as given, by their first day
    QList<LaneStretch> stretches;   ///< as drawn
    QList<LaneDose> doses;
    QList<LaneEvent> events;
    std::optional<Quantity> most;   ///< the amount with share 1 (steroids: without a pulse far above the rest); nullopt = none is known
    bool beganUnknown = false;
    bool ongoing = false;
    std::optional<LastDose> last;   ///< the latest one of its courses, if none is taken any more
    QString reason;                 ///< of that course
    std::optional<qint64> firstDay() const; ///< first day that is known
    bool operator==(const Lane &) const = default;
};

/** All that a picture of the medicines shows. */
struct Lanes {
    std::optional<DrugFree> any;    ///< everything that counts, together; nullopt = nothing ever counted
    QList<DayRange> anyVague;       ///< of any.treated.taken: only days on which nobody knows whether something was taken
    QList<Lane> lanes;              ///< by group, in a group by their first day
    bool operator==(const Lanes &) const = default;
};

struct LanesInput {
    const QList<Medicine> &medicines; ///< as recorded: a plan is never drawn as taken
    const QList<Taper> &tapers;
    const QList<Entry> &entries;      ///< doses and laneEventCodes(); others do not matter
    const Catalogues &catalogues;
    std::optional<QDate> infusion;
    QDate today;
};

/** Codes of the events that lanes show. */
QStringList laneEventCodes();
/** Where a medicine belongs by its class, purpose and whether it counts. */
LaneGroup laneGroupOf(const Medicine &medicine, const Catalogues &catalogues);
/** True if its logged doses say more than its dose steps: then they have to be read. */
bool needsLoggedDoses(const Medicine &medicine, const Catalogues &catalogues);

/**
 * Counts medicines into lanes. Dose steps say what was taken until something better is known: logged doses, or that a taper's plan
 * moved on and nobody said whether the person did (then the amount is not known). A vague date gives a vague stretch from its first
 * to its last possible day, never the 1st.
 */
Lanes lanesOf(const LanesInput &input);

} // namespace dayplus
