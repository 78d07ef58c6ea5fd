// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace dayplus {

/** How many pages it has, at least 1. Unreadable (domain/attachmentfault.h): damaged, cut off, or it needs a password. */
Result<int> pagesOfPdf(const QByteArray &bytes);

} // namespace dayplus
