// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/watchplan.h"
#include "journal/roster.h"

namespace dayplus {

/** The patient's own plan of watch mode, or the usual one of the treatment of that day. */
WatchPlan watchPlanOf(const Roster &roster, Id patient, QDate today);
/** The usual one. */
WatchPlan usualWatchPlan(const Roster &roster, Id patient, QDate today);
/** What to ask the store for to know what is due and who is on watch. */
EntryQuery watchQuery(Id patient, QDate today);

} // namespace dayplus
