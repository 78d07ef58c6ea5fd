// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/ports.h"

namespace dayplus {

/** When it is looked at: other things matter before the treatment, while fever is watched for, and later. */
enum class TrendPhase { Before, Watched, Later };
/** Watched: Day −7 … Day +35. Without a Day 0: Later. */
TrendPhase trendPhase(std::optional<QDate> day0, QDate today);

/**
 * What a chart shows until somebody chooses. Later: two of the disease's own daily symptoms, the score that reaches over the longest
 * time, what is followed after cell therapy (urine protein, B cells, IgG, neutrophils, CRP), temperature, then whatever has most
 * values. Watched: one symptom, then temperature, pulse, oxygen and counts. Before: symptoms and scores. Only codes of `used`; at most
 * `most`, in the order to show.
 */
QList<UsedCode> defaultChoice(const QList<UsedCode> &used, const Catalogues &catalogues, const Disease *disease, TrendPhase phase, int most);
/** The same with the taper that runs on that day as the last panel, if there is room for more than the phone's two. */
QList<UsedCode> withRunningTaper(QList<UsedCode> chosen, const QList<UsedCode> &tapers, qint64 today, int most);

/** What stands in the same panel as this one: the lower blood pressure with the upper one. */
QStringList besideCodes(const QString &code);
/** What has to be read to draw these: with what stands beside them, without tapers. */
QList<UsedCode> toRead(const QList<UsedCode> &shown, const QList<UsedCode> &used);

} // namespace dayplus
