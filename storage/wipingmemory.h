// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dayplus::storage {

/**
 * Makes the database engine overwrite all memory it gives back, once per program and before its first use. False if the engine was
 * started before. It stands in for `cipher_memory_security`, which also asks the system to lock every single allocation
 * (docs/decisions/001-sqlcipher.md); keys are locked and wiped by the engine in either case.
 */
bool wipeFreedMemory();

} // namespace dayplus::storage
