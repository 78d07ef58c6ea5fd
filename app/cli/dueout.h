// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/desk.h"

namespace dayplus::cli {

/** Says how many planned steps of long ago, up to `to`, nobody confirmed: they are not listed as due. */
void sayOlder(Call &call, int count, QDate to);

/** Says the doses and measurements that are due now (of today and open ones of yesterday) as elements of the array that is open, of one
 * patient or, with a null id, of everybody. `kinds` narrows: dose, vital, score; empty = all. Planned entries are entries and listed
 * as such. */
Outcome sayDueTimes(Call &call, Desk &desk, Id patientOrAll, const QList<Kind> &kinds);

} // namespace dayplus::cli
