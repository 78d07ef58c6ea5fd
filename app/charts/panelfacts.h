// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"
#include "domain/teamlimits.h"

namespace dayplus {

/** What is known beside the values of one panel. */
struct PanelFacts {
    const Catalogues &catalogues;
    QString code;                    ///< what the panel shows
    const Entry *newest = nullptr;   ///< the newest entry of it; its report's own range is shown. May be null
    QList<TeamLimit> limits;         ///< of the patient's own team; those of other codes are passed over
    QList<Entry> events;             ///< in wall order; what happened and was given (report/trendevents.h)
};

/**
 * Adds to a panel what stands beside its values: the report's own range, the team's lines, IVIG in IgG, what may mask CRP and fever, the
 * days without B cells in CD19, since when a symptom is logged. Says what was recorded; concludes nothing.
 */
void addFacts(ChartPanel &panel, const PanelFacts &facts);

/** One more series of the same panel. False (and nothing added) if its unit or scale is another one. */
bool addSeries(ChartPanel &panel, const TrendResult &result, const QString &label, Tone tone);

/** The days without B cells, as results ("<1", 0) and what the laboratory or the team said tell it; nullopt = none were missing. */
struct CellFree {
    qint64 from = 0;
    std::optional<qint64> back;      ///< first day they were found again
    bool operator==(const CellFree &) const = default;
};
std::optional<CellFree> cellFreeDays(const TrendResult &cd19, const QList<Entry> &events);

} // namespace dayplus
