// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/secret.h"

#include <QString>
#include <optional>

namespace dayplus::storage {

constexpr int kRecoveryBytes = 20; ///< 160 random bits

/** Crockford base32 of the 20 bytes and two check characters, in groups of four: "XXXX-XXXX-…-XX". */
QString recoveryCodeFor(const Secret &bytes);

/** The 20 bytes of a code as typed: lower case, spaces, missing dashes, O for 0, I or L for 1 are all read. nullopt if it isn't one or
    its check characters don't fit. */
std::optional<Secret> recoveryBytesOf(const QString &typed);

} // namespace dayplus::storage
