// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"

namespace dayplus {

/**
 * A panel with all its words from one counted result: title, "0–10, higher = worse", whose value it is, the latest one, the fixed
 * scale of a symptom, the log axis of a lab, and ("before: 6") the middle value before Day 0. `item` may be null (a code no
 * catalogue knows); `label` is the name to show.
 */
ChartPanel panelOf(const TrendResult &byDay, const CatalogueItem *item, const QString &label);

/** The phase strip of a course from its template, up to `lastDay`; empty without a template. */
QList<PhaseBand> phaseBandsOf(const TemplateInfo *treatment, qint64 day0, qint64 firstDay, qint64 lastDay);

/** n of N of the days in view, for the line under a chart; from the first panel of what people log at home. */
WindowFacts loggedInView(const ChartScene &scene);

/** What the read-out strip says of a day: "Joint pain 8 · Fatigue 8"; "nothing recorded" if so. */
QString readOut(const ChartScene &scene, qint64 day);
/** The nearest day with a value before (`step` < 0) or after `day`; nullopt at the end. */
std::optional<qint64> neighbourDay(const ChartScene &scene, qint64 day, int step);

} // namespace dayplus
