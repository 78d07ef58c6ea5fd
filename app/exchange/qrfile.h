// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QStringList>

namespace dayplus {

/** The texts of the QR codes in a picture file (JPEG or PNG, ≤ 20 MB), in no special order; empty = there is none in it. Nothing is kept.
 * NotFound, NoPermission, TooLarge, or Unreadable if it is no picture. */
Result<QStringList> qrTextsIn(const QString &file);

} // namespace dayplus
