// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"

namespace dayplus {

/** Two steps of one course in an order that is hardly possible: `earlier` stands before `later`, and it should be the other way round. */
struct OrderQuestion {
    EntryDraft earlier; ///< what usually comes after ("infusion")
    EntryDraft later;   ///< the first of what usually comes before ("apheresis")
};

/** The codes whose order is looked at. */
QStringList orderedCodes();

/**
 * What to ask before `draft` is kept: a cell infusion before every cell collection, conditioning after the infusion … `others` are the
 * patient's entries of orderedCodes(), without the one that is changed. It is asked, never refused. A date too vague to tell, a
 * cancelled entry and another course raise no question.
 */
std::optional<OrderQuestion> orderQuestion(const EntryDraft &draft, const QList<Entry> &others);

} // namespace dayplus
