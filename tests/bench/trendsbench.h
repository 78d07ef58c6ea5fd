// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "programbench.h"

namespace dayplus::bench {

/** The Trends page: opening it, moving its chart, what that costs beside bare Qt Charts, and whether it grows. */
void measureTrends(const Places &places, int rounds);

} // namespace dayplus::bench
