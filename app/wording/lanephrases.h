// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wording/lanewords.h"

namespace dayplus::lanephrases {

/** Parts of words that the lanes, their table and their sentences share. */
const Medicine *recordOf(Id id, const LaneWording &wording);
QString about(const QString &text, bool isAbout);
/** "2017", "Dec 2024", "8 Mar 2026", "not known"; with "about" if it was said. */
QString momentWords(const Moment &moment);
QString namesOf(const LaneEvent &event, const LaneWording &wording);
QString eventText(const LaneEvent &event, const LaneWording &wording);
/** The last dose as its record says it: "about Dec 2024". */
QString endText(const Lane &lane, const LastDose &last, const LaneWording &wording);
QString laneName(const Lane &lane, const LaneWording &wording);

} // namespace dayplus::lanephrases
