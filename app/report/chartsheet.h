// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"
#include "domain/records.h"
#include "domain/result.h"

#include <QSizeF>

class QPainter;

namespace dayplus {

/** A picture of Trends to give away: headline, what it shows, the chart, who said what, how to read it. Every word is ready. */
struct ChartSheet {
    ChartScene scene;
    QString title;          ///< "Mara L.: lupus (SLE), CD19 CAR T infusion on 10 March 2026, 259 days without immunosuppressants"
    QString about;          ///< "Born 3 December 1991. 10 Mar 2024 to 22 Nov 2026. Joint pain, middle value: …"
    struct Key { Tone tone; QString text; };
    QList<Key> sources;     ///< "patient-entered", "from lab report", "told by team": those that are in it
    QString foot;           ///< how gaps and dashed lines are meant; what it is not
    QString printed;        ///< "Printed 22 Nov 2026, Day +257. Times: Europe/Berlin."
    QString family;         ///< of the type; empty = the application's
};

/** Whose picture it is. */
struct ChartSheetOf {
    const Patient &patient;
    const Catalogues &catalogues;
    std::optional<Course> course;
    const TemplateInfo *treatment = nullptr;
    QDateTime now;
    QString sentence;       ///< of the first panel (wording/trendwords.h)
};
/** The facts in words: only what was recorded, no grade, no judgement. */
ChartSheet chartSheet(const ChartScene &scene, const ChartSheetOf &of);

enum class ChartFormat { Pdf, Svg, Png };
/** By the end of a file's name; nullopt = none of the three. */
std::optional<ChartFormat> chartFormatOf(const QString &fileName);
/** px at 96 per inch. */
inline constexpr QSizeF kA4Landscape{1123, 794}, kA4Portrait{794, 1123};

void paintChartSheet(QPainter *painter, const ChartSheet &sheet, QSizeF size);
/** Light print colours; PDF and SVG are vectors, PNG has two pixels for one. WriteFailed or NoPermission; an older file stays as it
    was then. Needs a QApplication. Only the owner may read the file. */
Done saveChartSheet(const ChartSheet &sheet, const QString &path, ChartFormat format, QSizeF size);

} // namespace dayplus
