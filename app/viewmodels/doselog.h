// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/doseplan.h"
#include "journal/roster.h"

namespace dayplus {

/** The entry "one dose of this medicine", by the person who types. `due`: the planned dose it is; nullopt = none. A missed one has no
    amount. `planned` is the medicine as its taper plans it. */
EntryDraft doseDraft(const Medicine &planned, const Journal &journal, const Roster &roster, const Moment &when, DoseFacts::How how,
                     const std::optional<DueDose> &due);
/** "5 mg, taken", "missed", "late, amount not known". */
QString doseSaid(const EntryDraft &dose);

} // namespace dayplus
