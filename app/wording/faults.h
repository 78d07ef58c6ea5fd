// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/result.h"

namespace dayplus {

/** One plain sentence (≤ 160 characters, at most two short ones): what happened, what was (not) changed, what to do. Never the note. */
QString sentence(const Error &error);
QString sentence(Fault fault);

/** One problem of a draft as a person would say it; limits and units in words. `item` may be null. */
QString say(const Problem &problem, const CatalogueItem *item = nullptr);

/** What a form calls the part: "the date", "the unit". */
QString fieldName(Field field);

} // namespace dayplus
