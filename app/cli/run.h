// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace dayplus::cli {

/** Finds the command, reads its arguments, runs it. Returns the exit code: 0 done, 1 failed, 2 wrong use. */
int run(const QStringList &arguments, const Tools &tools);

} // namespace dayplus::cli
