// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entryrules.h"

namespace dayplus {

/** Adds what is wrong or odd with the draft's value. `item` is what the catalogue says of its code; nullptr = nothing. */
void checkValue(Problems &problems, const EntryDraft &draft, const CatalogueItem *item, bool imported);

/** Adds TooLong, with the limit as suggestion. */
void checkLength(Problems &problems, Field field, QStringView text, qsizetype limit);

constexpr qsizetype kLongestText = 10'000;
constexpr qsizetype kLongestLabel = 1'000;
constexpr qsizetype kLongestUnit = 100;

} // namespace dayplus
