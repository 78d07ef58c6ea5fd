// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lanes.h"

namespace dayplus {

/** A record of the medicine list that belongs to the treatment: before the cells, or against a side effect. */
struct TreatmentCourse {
    Medicine medicine;
    LaneCourse course;
    LaneEvent::What what = LaneEvent::What::SideEffect;
};

/** Events and such records, by day. What is in both is there once; what is not known to the day has no place. */
QList<LaneEvent> laneEventsOf(const QList<Entry> &entries, const QList<TreatmentCourse> &medicines, qint64 today);

} // namespace dayplus
