// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QObject>

namespace dayplus {

/** Reads every entry of the query, page by page, and hands them over on this thread; never if `context` is gone by then. */
void readEntries(Store &store, const EntryQuery &query, QObject *context, std::function<void(const Result<QList<Entry>> &)> then);

} // namespace dayplus
