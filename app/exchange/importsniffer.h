// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "exchange/importreport.h"

namespace dayplus {

/** Which format a file is in, from its first 64 KiB. Fault::Unreadable with a plain note for what we can't read (XML, PDF, archives). */
Result<ImportFormat> sniffFormat(const QByteArray &head);

} // namespace dayplus
