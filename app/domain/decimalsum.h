// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decimal.h"

#include <QList>

namespace dayplus {

/** The exact sum; nullopt if it needs more digits than a Decimal has. An empty list is 0. */
std::optional<Decimal> sumOf(const QList<Decimal> &numbers);
/** a − b, exact. */
std::optional<Decimal> difference(const Decimal &a, const Decimal &b);

} // namespace dayplus
