// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QVariantMap>

namespace dayplus {

/** Who says it, or what kind of thing it is; colour and shape follow from it, so no legend is needed. */
enum class Tone {
    Patient,    ///< blue, filled dot
    Lab,        ///< green, open square
    Team,       ///< plum, open diamond
    Medicine,   ///< vermillion: counts as an immunosuppressant
    Ink,        ///< the treatment itself, IVIG, toxicity medicine
    Support,    ///< grey: prevention, supportive
    Hospital,
};

/** Every colour of a chart. The app fills it from the theme's tokens; the defaults here are the same tokens for print and CLI. */
struct ChartPalette {
    QColor ground;         ///< left of Day 0, and label boxes there (token `raised`)
    QColor surface;        ///< right of Day 0
    QColor ink, inkSoft;
    QColor grid;
    QColor day0;           ///< marigold; for nothing else
    QColor done;           ///< the drug-free stretch; for nothing else
    QColor blue, green, plum, vermillion;
    QColor dots;           ///< single days behind the blue line
    QColor tint;           ///< smallest to largest around the line
    QColor support;
    QColor hospital;       ///< the bar that names it
    QColor hospitalBand;   ///< in the panels
    QColor band;           ///< a stretch of days in one panel: no B cells found
    QColor reference;      ///< the report's own range
    QColor phaseA, phaseB; ///< the two alternating paper tones of the phase strip

    QColor of(Tone tone) const;
    static ChartPalette light();
    static ChartPalette dark();
    /** White paper, Day 0 dark enough to stay visible in grey. */
    static ChartPalette print();
    /** Replaces the colours that `tokens` names by the member names above; other keys are ignored. */
    void apply(const QVariantMap &tokens);
};

/** How a chart is drawn, apart from what it shows. */
struct ChartStyle {
    ChartPalette palette = ChartPalette::light();
    QFont font;            ///< family only; sizes are ours. Default: the application's
    qreal textScale = 1;   ///< 1 … 2
};

} // namespace dayplus
