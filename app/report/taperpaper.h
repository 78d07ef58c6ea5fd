// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taper.h"
#include "report/tapersheet.h"

#include <functional>

namespace dayplus {

/** Who and what a taper on paper is about. */
struct TaperPaper {
    Taper taper;              ///< its last plan is printed
    QString medicine, patient;///< names
    QDate today;
    std::function<std::optional<QDate>(QDate)> day0On; ///< Day 0 that a date is counted from
};
/** The sheet of the plan in force: from today on, or all of it if it is over; at most 400 days. Without a plan it has no days. */
TaperSheet taperSheetOf(const TaperPaper &paper);

/** Writes it into a file that only its owner can read; an old one of that name is replaced only by a whole new one. */
Done saveTaperSheet(const QString &file, const TaperSheet &sheet);

} // namespace dayplus
