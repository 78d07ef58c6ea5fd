// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/callrules.h"

namespace dayplus {

/** Something given in the last day that may hide a fever. How long it does so is not known well enough, so no hours are claimed. */
struct FeverMask {
    enum class Kind { FeverMedicine, Steroid, Blocker };
    Kind kind = Kind::FeverMedicine;
    QString code;         ///< medicine or event
    QString label;        ///< as the entry or medicine names it; may be empty
    Moment when;          ///< when it was given; Day = on the medicine list, no dose logged
    bool operator==(const FeverMask &) const = default;
};

/**
 * What may hide a fever at `context.now`: paracetamol, ibuprofen or another medicine against fever; steroids; tocilizumab or anakinra
 * (CLINICAL §0.4, §1.1). The last one of each code that was given in the last 24 hours, newest first; then steroids on the medicine
 * list that are taken now without a logged dose.
 */
QList<FeverMask> feverMasks(const CallContext &context);

} // namespace dayplus
