// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lanes.h"
#include "report/trendscene.h"

namespace dayplus {

/** The medicines of a picture, counted once for its lanes, table, sentences and the command line. */
Lanes lanesOf(const TrendInput &input);

/** Puts them into the picture: the bar over everything that counts, and the lanes. */
void addLanes(ChartScene &scene, const Lanes &lanes, const TrendInput &input);

/** What stands for a taper among the codes of a picture: "taper:<medicine id>". */
QString taperCode(Id medicine);
bool isTaperCode(const QString &code);
/** One for each taper with a plan, for choosing panels; kind Dose, `label` "Prednisone, planned and taken". */
QList<UsedCode> taperItems(const TrendInput &input);
/** The panels of all tapers, in the same order: planned, revised and taken as lines of steps. */
QList<ChartPanel> taperPanels(const TrendInput &input);
/** The panel of one; nothing in it if there is no such taper. */
ChartPanel taperPanel(const QString &code, const TrendInput &input);
/** The same in words for the screen reader. */
QString taperSentence(const QString &code, const TrendInput &input);

} // namespace dayplus
