// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "domain/trend.h"

namespace dayplus {

/** What became of a medicine on a day that is known. */
struct MedicineChange {
    enum class What { Started, Stopped, MoreOfIt, LessOfIt };
    qint64 day = 0;               ///< Stopped: the last dose
    What what = What::Started;
    Id medicine;
    std::optional<Quantity> before, after; ///< of a changed dose
    bool operator==(const MedicineChange &) const = default;
};

/**
 * Every start, stop and change of dose up to `today`, in day order. A dose that is not known, or in another unit than the one before,
 * is no change: nobody can say which way. Vague dates are left out: they have no place beside days. Single doses start and stop on
 * one day; then only the start is told.
 */
QList<MedicineChange> medicineChanges(const QList<Medicine> &medicines, qint64 today);

} // namespace dayplus
