// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/entry.h"

namespace dayplus {

/** What the rules need to know of the world. */
struct RuleContext {
    const Catalogues *catalogues = nullptr;
    QDateTime now;             ///< local wall time of the person
    bool imported = false;     ///< an import keeps unknown codes and units as given, and its soft limits do not ask
};

/**
 * All problems of a draft, in form order. The same function greys the button, marks the field, guards the store and checks an import.
 * Hard limits refuse; soft limits ask; a number that is impossible in its unit but fits another of the item's units gives WrongUnit
 * with that unit (101.3 Cel → [degF], 450 g/L IgG → mg/dL).
 */
Problems problemsIn(const EntryDraft &draft, const RuleContext &context);

/** A blood pressure is two entries; together they make sense only if the upper number is the larger. Same unit. */
Problems problemsInPressure(const Decimal &systolic, const Decimal &diastolic);

class EntryRules {
public:
    /** The entry, or Fault::Invalid with every refusing problem. Asking problems do not stop it: the form asks before. A draft that
        lies in the future and may be planned becomes State::Planned. */
    static Result<Entry> make(const EntryDraft &draft, Id id, Id author, const RuleContext &context);
};

/** The quantity in another of the item's units, converted exactly and rounded once. nullopt if either unit isn't the item's. */
std::optional<Quantity> convert(const Quantity &quantity, const CatalogueItem &item, QStringView toUnit);

} // namespace dayplus
