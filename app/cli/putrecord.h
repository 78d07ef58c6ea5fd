// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/desk.h"

namespace dayplus::cli {

/** Writes a record and says its id; what is wrong with it is said sentence by sentence. */
Outcome put(Call &call, Desk &desk, const Record &record);

} // namespace dayplus::cli
