// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/desk.h"

namespace dayplus::cli {

/** An entry as docs/cli.md promises it. Keys without a value are left out, except `when`, `dayNumber` and `value`, which are null. */
QJsonObject entryJson(const Entry &entry, const Desk &desk);
/** One plain line: id, when, day, what, and the first words of its note. */
QString entryLine(const Entry &entry, const Desk &desk);

} // namespace dayplus::cli
