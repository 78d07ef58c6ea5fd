// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartpalette.h"
#include "domain/dayaxis.h"
#include "domain/trend.h"

namespace dayplus {

/** Which stretch of days is shown. */
enum class ChartRange { Days30, Days90, AroundDay0, All };

/** The shape of an event mark; all are drawn, none is a letter of a font. */
enum class Glyph { None, TriangleUp, TriangleDown, Diamond, OpenDiamond, OpenSquare, Plus, Ivig };

/** Something that happened: a bar of true length (if it has an end), a mark, and its words to the right of it. */
struct EventMark {
    qint64 wallDay = 0;
    Glyph glyph = Glyph::None;
    QString text;                   ///< "Fever, 4 days"; the patient's words first
    Tone tone = Tone::Ink;
    std::optional<qint64> until;    ///< last day, inclusive; nullopt = a point
};

/** A stretch of the phase strip, wall days. */
struct PhaseBand {
    DayRange days;
    QString label;
    bool condition = false;         ///< the short dark block before Day 0
};

/** The lane above all others: solid while any immunosuppressant was taken, then emptiness with one measured sentence. */
struct MedicineBar {
    QList<DayRange> taken;
    bool beganEarlier = false;      ///< before the axis: drawn with a back arrow and, on a desktop, `earlierText`
    QString earlierText;            ///< "since 2017"
    std::optional<qint64> freeFrom; ///< first day without; nullopt = still taking, or not known
    QStringList freeTexts;          ///< the same said ever shorter; the first that fits is shown: "259 days without
                                    ///< immunosuppressants", "no immunosuppressant", "259 days"
};

/** A dashed line across a panel, only where the report or the team gave one. */
struct Threshold {
    double value = 0;               ///< display unit
    QString text;                   ///< "team's line 4.0"
};

/** One value over time. `result` is what is drawn; the words beside it are ready made (see scenebuilder.h). */
struct ChartPanel {
    TrendResult result;
    QString title;                  ///< "Joint pain"
    QString scaleNote;              ///< "0–10, higher = worse"
    QString sourceWord;             ///< "patient", "lab report"
    QString latestText, latestDay;  ///< "1", "today, Day +257"
    Tone tone = Tone::Patient;
    std::optional<double> low, high;///< a fixed scale; else from the values in view
    QStringList levelNames;         ///< level4: the words of 0, 1, 2, 3
    bool logAxis = false;
    QList<Threshold> thresholds;
    std::optional<double> before;   ///< middle value before Day 0: a dotted line
    QString beforeText;             ///< "before: 6"
};

/** Everything one chart shows. Plain data, no colours, no pixels. */
struct ChartScene {
    ChartRange range = ChartRange::AroundDay0;
    qint64 today = 0;
    std::optional<qint64> day0;
    bool day0Planned = false;       ///< in the future, or not exact: hollow and dashed
    QString day0Text;               ///< "CAR T infusion, 10 Mar 2026", desktop only
    QList<ChartPanel> panels;
    QList<PhaseBand> phases;
    QList<DayRange> hospital;       ///< bands in panels of what people log at home
    QString hospitalText;           ///< "In hospital"
    std::optional<MedicineBar> medicine;
    QList<EventMark> marks;
    std::optional<qint64> cursorDay;

    bool isEmpty() const;
    /** First and last day with anything on it; `today` if there is nothing. */
    DayRange extent() const;
    /** The axis of `range`, `width` px wide. AroundDay0 without a Day 0 becomes All. */
    DayAxis axis(double width) const;
};

} // namespace dayplus
