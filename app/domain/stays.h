// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trend.h"

namespace dayplus {

/** Codes of the entries that say when somebody was in hospital. */
QStringList hospitalCodes();

/**
 * Wall days in hospital, merged, up to `today`; so that a day without an entry there isn't counted as forgotten. A stay without an
 * end lasts until the next time the person went home, until today if it is ongoing, else it is the one day that is known. What was
 * planned or cancelled, or is not known to the day, does not count. `entries` in wall order.
 */
QList<DayRange> hospitalStays(const QList<Entry> &entries, qint64 today);

} // namespace dayplus
