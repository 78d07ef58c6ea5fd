// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartlane.h"
#include "domain/dayaxis.h"
#include "domain/trend.h"

namespace dayplus {

/** Which stretch of days is shown: what the range buttons say. */
enum class ChartRange {
    Days30, Days90, AroundDay0, All,
    SinceDay0,
    Watch,       ///< Day −7 … Day +28
    Year1,       ///< the last 365 days
    AroundEvent, ///< 45 days before and after ChartScene::around
};

/** What is left of the range's days after a zoom or pan, wall days; fractions while moving. */
struct ChartView {
    double from = 0, to = 0;
    bool operator==(const ChartView &) const = default;
};

/** Something that happened: a bar of true length (if it has an end), a mark, and its words to the right of it. */
struct EventMark {
    qint64 wallDay = 0;
    Glyph glyph = Glyph::None;
    QString text;                   ///< "Fever, 4 days"; the patient's words first
    Tone tone = Tone::Ink;
    std::optional<qint64> until;    ///< last day, inclusive; nullopt = a point
    bool inLane = false;            ///< the medicine lanes show it too: not drawn again where they are
    bool minor = false;             ///< gets a place after the others
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
    QString earlierText;            ///< "since 2017"; shown while its beginning is off the axis
    std::optional<qint64> freeFrom; ///< first day without; nullopt = still taking, or not known
    QStringList freeTexts;          ///< the same said ever shorter; the first that fits is shown: "259 days without
                                    ///< immunosuppressants", "no immunosuppressant", "259 days"
    QList<DayRange> vague = {};     ///< of `taken`: nobody knows on which of these days
    QList<DayRange> notches = {};   ///< steroids against a side effect: shown, they break nothing
    QString lastText = {};          ///< "8 Mar 2026", desktop only
};

/** One more line in a panel: dashed 6-3, named at its end. */
struct PanelSeries {
    TrendResult result;             ///< in the unit of the panel
    QString label;
    Tone tone = Tone::Patient;
};

/** A stretch of days tinted in one panel only, with its words inside ("none found from Day +8"). */
struct PanelBand {
    DayRange days;
    QString text;
};

/** A line of steps: the plans and the doses of a taper. A gap between two steps stays a gap. */
struct StepLine {
    struct Step {
        DayRange days;
        double value = 0;           ///< display unit
    };
    enum class Stroke { Solid, Dashed, Dotted };
    QList<Step> steps;
    QString label;                  ///< "planned", "revised", "taken"
    Tone tone = Tone::Medicine;
    Stroke stroke = Stroke::Solid;
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
    std::optional<double> refLow, refHigh; ///< the newest report's own range, display unit: a pale band
    QList<PanelSeries> more;        ///< drawn with the same scale
    QList<StepLine> steps;          ///< a taper's panel has these and no result
    QList<PanelBand> bands;
    QList<EventMark> marks;         ///< at the panel's top with a dotted line down: IVIG in IgG, what masks a fever
    QString note;                   ///< one short remark in the panel: "may be masked", "not logged before Sep 2025"
    std::optional<double> before;   ///< middle value before Day 0: a dotted line
    QString beforeText;             ///< "before: 6"
};

/** Everything one chart shows. Plain data, no colours, no pixels. */
struct ChartScene {
    ChartRange range = ChartRange::AroundDay0;
    std::optional<ChartView> view;  ///< nullopt = all of the range
    std::optional<qint64> around;   ///< of AroundEvent
    bool calendar = false;          ///< the ticks are dates even with a Day 0
    bool moving = false;            ///< while a finger or wheel moves it: thinner points, no words that need searching for room
    qint64 today = 0;
    std::optional<qint64> day0;
    bool day0Planned = false;       ///< in the future, or not exact: hollow and dashed
    QString day0Text;               ///< "CAR T infusion, 10 Mar 2026", desktop only
    QList<ChartPanel> panels;
    QList<PhaseBand> phases;
    QList<DayRange> hospital;       ///< bands in panels of what people log at home
    QString hospitalText;           ///< "In hospital"
    std::optional<MedicineBar> medicine;
    QList<MedicineLane> lanes;      ///< under the bar; drawn where there is room (desktop, print)
    QList<EventMark> marks;
    std::optional<qint64> cursorDay;

    bool isEmpty() const;
    /** First and last day with anything on it; `today` if there is nothing. */
    DayRange extent() const;
    /** The axis of `range`, `width` px wide, cropped to `view`. Ranges about Day 0 without one become All. */
    DayAxis axis(double width) const;
    /** The same without `view`. */
    DayAxis whole(double width) const;
    /** The axis of everything there is, whatever the range. */
    DayAxis all(double width) const;
};

} // namespace dayplus
