// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dayplus::bench {

/** The code with the most values: read and binned by day, beside the bare SELECT of its wall days. */
void measureSeries(const QString &vault, int rounds);

} // namespace dayplus::bench
