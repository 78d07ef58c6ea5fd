// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/tapergraph.h"

namespace dayplus {

/** The picture of a taper: from its beginning (at most 120 days back) to a week after its end, with its words. Days are numbered from
    Day 0 when it is known, else dated. */
TaperGraph taperGraph(const TaperInput &input, std::optional<QDate> day0);

} // namespace dayplus
