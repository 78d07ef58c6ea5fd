// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"

#include <QStringList>

namespace dayplus {

/** The free words inside an entry's facts (substance, reaction, vaccine, laboratory …), for the search index. */
QStringList factsWords(const Facts &facts);
/** The first line of a text, cut at a word to at most `length` characters with "…". */
QString firstLine(const QString &text, int length = 60);

} // namespace dayplus
