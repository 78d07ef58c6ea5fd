// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"

namespace dayplus {

/** Whether the entry can be moved by days: its date is known to the day. */
bool canMove(const EntryDraft &draft);

/**
 * The entry on another day; the time of day stays. Its end moves with it, as far as it is known to the day. A planned one keeps that
 * place from now on: it was moved by hand. `zone` is used where the entry names none.
 */
EntryDraft movedTo(const EntryDraft &draft, QDate day, const QTimeZone &zone);

} // namespace dayplus
