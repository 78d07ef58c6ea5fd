// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/roster.h"
#include "report/trendscene.h"
#include "report/trendview.h"

namespace dayplus {

/** Whose picture, when, and of what. */
struct TrendWish {
    Id patient;
    QDate today;
    QList<UsedCode> shown;
    TrendView view;      ///< its codes are not read; no range = all
};

/** Everything a picture needs that the roster knows: medicines, tapers, course, Day 0, units, the team's limits. */
TrendInput trendInput(const Roster &roster, const Catalogues &catalogues, const TrendData &data, const TrendWish &wish);
/** The codes of dose entries that have to be read: of medicines whose logged doses say more than the list. */
QStringList loggedDoseCodes(const QList<Medicine> &medicines, const Catalogues &catalogues);

} // namespace dayplus
