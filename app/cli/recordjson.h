// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QJsonObject>

namespace dayplus::cli {

/** A record as docs/cli.md promises it: its id and the parts that are given, named as in the vault's own JSON. */
QJsonObject json(const Record &record);

} // namespace dayplus::cli
