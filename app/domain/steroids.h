// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/records.h"

namespace dayplus {

/** Steroids of one day as mg of prednisone. Always approximate: it is said so wherever it is shown. */
struct SteroidDay {
    Decimal milligrams;     ///< two places
    bool average = false;   ///< of a cycle or of weekdays: the mean over it, not what was swallowed that day
    bool partly = false;    ///< one of them has an amount that is not known: there was more than this
    QList<Id> medicines;    ///< that it counts
    bool operator==(const SteroidDay &) const = default;
};

/** True if nothing that was written down says skin, breath, eye, nose or joint. Those are never converted. */
bool actsOnWholeBody(const Medicine &medicine);
/** A mass of that steroid as mg of prednisone, by the catalogue's factor; nullopt if it is no steroid or not a mass. */
std::optional<Decimal> prednisoneOf(const Quantity &quantity, const MedicineInfo &medicine);

/** A dose step as mg of prednisone a day, for a cycle or weekdays the mean (`average` is then set); nullopt if it is no mass of a steroid. */
std::optional<Decimal> prednisoneADay(const DoseStep &step, const Rhythm &rhythm, const MedicineInfo &medicine, bool *average = nullptr);

/**
 * All steroids of a day together. One taken as needed counts by its logged doses only. One with a cycle or weekdays counts with its
 * mean over the cycle or the week. Any other counts by the logged doses of the day, else by its dose step. `medicines` as planned
 * (domain/taper.h). nullopt = no steroid that day.
 */
std::optional<SteroidDay> steroidsOn(const QList<Medicine> &medicines, const QList<Entry> &doses, QDate day, const Catalogues &catalogues);

/** The last day any steroid for the whole body was taken, as far as the list says; nullopt = none, or it is not known. For the sick-day
    text. A medicine still taken gives `today`; a vague last dose its last possible day. */
std::optional<QDate> lastSteroidDay(const QList<Medicine> &medicines, const QList<Entry> &doses, QDate today, const Catalogues &catalogues);

} // namespace dayplus
