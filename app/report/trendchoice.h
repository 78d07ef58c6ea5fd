// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/ports.h"

namespace dayplus {

/**
 * What a chart shows until somebody chooses: two of the disease's own daily symptoms, then the score that reaches over the longest time, what
 * is followed after cell therapy (urine protein, B cells, IgG, neutrophils, CRP), temperature, then whatever has most values.
 * `watched`: the days around Day 0, when the temperature comes second. Only codes of `used`; at most `most`, in the order to show.
 */
QList<UsedCode> defaultChoice(const QList<UsedCode> &used, const Catalogues &catalogues, const Disease *disease, bool watched, int most);

} // namespace dayplus
