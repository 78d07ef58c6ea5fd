// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lanes.h"

#include <vector>

namespace dayplus {

/** One record as it was given, up to today. `doses`: logged doses of this record, in wall order. Empty stretches and doses = it has not begun. */
LaneCourse laneCourseOf(const Medicine &medicine, const QList<Entry> &doses, qint64 today);

/** A steroid's record with what is known of it. */
struct SteroidCourse {
    const Medicine &medicine;
    const MedicineInfo &info;
    const LaneCourse &course;
    const QList<Entry> &doses;   ///< logged, of this record
    const Taper *taper = nullptr;
};
/** All of them together, day by day, as mg of prednisone a day. `approximate` is set if something was converted or is a mean. */
QList<LaneStretch> steroidStretches(const std::vector<SteroidCourse> &steroids, QDate today, bool &approximate);

/** Fills `most` and the shares of a lane's stretches. `dosesADay`: how many of a dose per dose make a day. */
void noteShares(Lane &lane, int dosesADay);

} // namespace dayplus
