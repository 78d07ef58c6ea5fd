// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "storage/securekey.h"

namespace dayplus::storage {

constexpr int kMinPasses = 2, kMaxPasses = 16;
constexpr qint64 kMinMemory = 19LL * 1024 * 1024, kMaxMemory = 1024LL * 1024 * 1024;
constexpr int kSaltBytes = 16;

/** True if the parameters lie between floor and ceiling: a hostile file can neither weaken nor exhaust. */
bool withinLimits(const KdfParameters &parameters);

constexpr int kLeastCharacters = 12;
/** True if a passphrase is long enough to be given. Characters of UTF-8, counted without a copy. */
bool isLongEnough(const Secret &passphrase);

/** Argon2id (version 1.3, one lane). NoMemory if the memory cannot be had. */
Result<SecureKey> stretch(const Secret &passphrase, const QByteArray &salt, const KdfParameters &parameters);

/** Parameters that take between half a second and a second here: 64 to 256 MiB, at least 3 passes. */
KdfParameters calibrate();

} // namespace dayplus::storage
