// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dayplus::bench {

/** A save that is on the disk when it returns, through Journal::add, beside the same statements in C and beside two bare rows. */
void measureAdd(const QString &vault, int rounds);

} // namespace dayplus::bench
