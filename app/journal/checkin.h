// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"

namespace dayplus {

/** Why "Same as yesterday" can't be offered. */
enum class CopyBar {
    None,          ///< it can
    NothingLogged, ///< no symptom was logged on the diary day directly before
    WasCopied,     ///< that day was itself a copy of the day before it
    AllAnswered,   ///< everything it would copy is answered today
};

struct CheckInCopy {
    CopyBar bar = CopyBar::NothingLogged;
    QList<EntryDraft> drafts; ///< what one tap would save: symptoms only, marked sameAsYesterday, without notes
};

/**
 * The "Same as yesterday" of a check-in at `now` (local wall time). `entries` are the patient's of today and yesterday,
 * in any order; `codes` the symptoms on the page (empty = all). Copies known symptom values only, the last one of each,
 * from the diary day directly before, if that day was logged itself; what the team told, and what today has already, is
 * left out.
 */
CheckInCopy sameAsYesterday(const QList<Entry> &entries, const QDateTime &now, const QStringList &codes,
                            Reporter reporter = Reporter::Patient, int rollOverHour = 4);

} // namespace dayplus
