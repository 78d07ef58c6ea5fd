// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "domain/secret.h"

namespace dayplus::cli {

enum class Ask { Once, Twice };

/**
 * The passphrase from --passphrase-file (its first line), DAYPLUS_PASSPHRASE, or a prompt on the terminal without echo; never
 * from an argument. `Twice` asks again at the prompt, for a new one. Without any of them it is a wrong use.
 */
Answer<Secret> readPassphrase(const Arguments &arguments, Ask ask);

} // namespace dayplus::cli
