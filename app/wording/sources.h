// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dayplus {

/**
 * Where a shipped fact comes from, as a person may read it: what only points into our own papers is left out, and what nobody has
 * looked up again says so. Never empty: what has no named source is general knowledge.
 */
QString sourceWords(const QString &source);

} // namespace dayplus
