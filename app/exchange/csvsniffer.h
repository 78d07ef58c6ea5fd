// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvreader.h"

namespace dayplus {

/** Encoding and delimiter (, ; tab |) of a file from its first 64 KiB: the delimiter that gives the most rows of one width. */
CsvDialect sniffDialect(const QByteArray &head);

} // namespace dayplus
