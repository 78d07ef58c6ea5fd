// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/desk.h"

namespace dayplus::cli {

/** The medicine of the list with that id or name. */
Answer<Medicine> listedMedicine(const Desk &desk, const QString &text, Id patient);
QString medicineLabel(const Medicine &medicine, const Desk &desk);
/** Stores it and prints its id. */
Outcome writeMedicine(Call &call, Desk &desk, const Medicine &medicine);

/** Puts --times, --weekdays, --cycle, --as-needed, --stock, --stock-unit, --per-dose-count, --counts into the medicine; what was not given
    stays. True if any was given. */
Answer<bool> applyRhythm(Medicine &medicine, const Call &call, const Desk &desk);
/** Everything about one medicine: its facts, days since, steroids, stock, today's doses. */
Outcome showMedicine(Call &call, Desk &desk, const Medicine &medicine);
/** Logs one dose: --when, --how, --due, --value, --unit. */
Outcome takeMedicine(Call &call, Desk &desk, const Medicine &medicine);

} // namespace dayplus::cli
