// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/desk.h"

namespace dayplus::cli {

/** The kind of a code: the catalogue's, else that of the entries that use it; a refusal in words if neither knows it. */
Answer<Kind> kindOfCode(Desk &desk, const QString &code, Id patient);

} // namespace dayplus::cli
