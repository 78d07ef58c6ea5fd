// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dayplus::bench {

/** The vaults that the programs are measured with, and a folder for their settings. */
struct Places {
    QString fifteen;   ///< fifteen years
    QString two;       ///< two years, with the same last day
    QString empty;     ///< the same person, no entry
    QString home;
};

/** From the start of the process to its first frame, beside an empty window. */
void measureStart(const Places &places, int rounds);
/** From the key in hand to the drawn Today page, and what is resident then. */
void measureOpening(const Places &places, int rounds);

} // namespace dayplus::bench
