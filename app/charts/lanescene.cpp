// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/lanescene.h"

#include "wording/values.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kShortRun = 3;       ///< fewer days than that are no step of their own
constexpr qint64 kStepsFrom = 60;     ///< days before Day 0 from which on every step has its number
constexpr qsizetype kFewDoses = 2;    ///< up to so many are diamonds, more are ticks
constexpr double kSideEffect = 0.3;   ///< thickness of days with a medicine against a side effect

Tone toneOf(const Lane &lane)
{
    if (lane.counts)
        return Tone::Medicine;
    return lane.group == LaneGroup::Prevention || lane.group == LaneGroup::Other ? Tone::Support : Tone::Ink;
}

/** Numbers over the steroid's steps: at each peak, and at each step shortly before Day 0 and after it. */
void labelSteps(QList<LaneBar> &bars, const Lane &lane, const LaneWords &words, std::optional<qint64> day0)
{
    QList<qsizetype> runs;
    for (qsizetype i = 0; i < lane.stretches.size(); ++i) {
        const LaneStretch &stretch = lane.stretches[i];
        const bool pulse = stretch.amount && lane.most && lane.most->number < stretch.amount->number;
        if (stretch.days.days() < kShortRun && !pulse && i + 1 < lane.stretches.size())
            continue;
        const auto amountOf = [&](qsizetype run) { return lane.stretches[run].amount; };
        if (runs.isEmpty() || amountOf(runs.last()) != stretch.amount)
            runs.append(i);
    }
    const auto amount = [&](qsizetype run) {
        return run >= 0 && run < runs.size() && lane.stretches[runs[run]].amount ? lane.stretches[runs[run]].amount->number : Decimal{};
    };
    bool unitSaid = false;
    for (qsizetype run = 0; run < runs.size(); ++run) {
        const LaneStretch &stretch = lane.stretches[runs[run]];
        const bool peak = stretch.amount && amount(run - 1) < amount(run) && amount(run) > amount(run + 1) && run > 0;
        const bool only = stretch.amount && runs.size() == 1;
        const bool near = stretch.amount && (!day0 || stretch.days.to >= *day0 - kStepsFrom) && (day0 || run + 1 == runs.size());
        if (!peak && !only && !near && stretch.amount)
            continue;
        bars[runs[run]].label = words.stretches.value(runs[run]);
        if (stretch.amount && !unitSaid) {
            bars[runs[run]].label = quantityText(*stretch.amount);
            unitSaid = true;
        }
    }
}

LaneMark markOf(const LaneEvent &event, const QString &text)
{
    LaneMark mark{event.days.from, Glyph::OpenDiamond, text, 1};
    switch (event.what) {
    case LaneEvent::What::Collection: mark.glyph = Glyph::TriangleDown; break;
    case LaneEvent::What::Conditioning:
        mark.glyph = Glyph::Block;
        mark.days = int(event.days.days());
        break;
    case LaneEvent::What::Immunoglobulin: mark.glyph = Glyph::Ivig; break;
    case LaneEvent::What::SideEffect:
    case LaneEvent::What::PlasmaExchange: break;
    }
    return mark;
}

void addMarks(MedicineLane &drawn, const Lane &lane, const LaneWords &words)
{
    const bool repeated = std::any_of(lane.courses.cbegin(), lane.courses.cend(), [](const LaneCourse &c) { return c.repeated; });
    const bool ticks = repeated && lane.doses.size() > kFewDoses;
    if (!lane.steroid) {
        for (const LaneDose &dose : lane.doses)
            drawn.marks.append({dose.day, ticks ? Glyph::None : lane.counts ? Glyph::Diamond : Glyph::OpenDiamond, {}, 1});
    }
    for (qsizetype i = 0; i < lane.events.size(); ++i) {
        drawn.marks.append(markOf(lane.events[i], words.events.value(i)));
        if (lane.events[i].what == LaneEvent::What::SideEffect && lane.events[i].days.days() > 1)
            drawn.bars.append({lane.events[i].days, kSideEffect, false, {}});
    }
}

void addEnd(MedicineLane &drawn, const Lane &lane, const LaneWords &words, std::optional<qint64> day0)
{
    const bool told = lane.last && lane.last->known && !lane.ongoing && lane.events.isEmpty();
    const bool shown = lane.counts || lane.group == LaneGroup::Prevention;
    if (!told || !shown)
        return;
    const QString why = lane.counts && (!day0 || lane.last->latest < *day0) ? words.stop : QString();
    if (lane.stretches.isEmpty() && lane.doses.size() == 1) { // one infusion: it did not "stop"
        drawn.marks.first().text = why;
        return;
    }
    drawn.stopped = lane.last->latest;
    drawn.stoppedVague = lane.last->earliest != lane.last->latest;
    drawn.stopText = why;
}

} // namespace

QList<MedicineLane> medicineLanes(const Lanes &lanes, const LaneWording &wording)
{
    QList<MedicineLane> all;
    for (const Lane &lane : lanes.lanes) {
        const LaneWords words = laneWords(lane, wording);
        MedicineLane drawn;
        drawn.name = words.name;
        drawn.dose = words.dose;
        drawn.group = words.group;
        drawn.last = words.last;
        drawn.tone = toneOf(lane);
        drawn.scaled = lane.steroid && lane.most;
        drawn.most = lane.most ? lane.most->number.toDouble() : 0;
        drawn.prevention = lane.group == LaneGroup::Prevention || lane.group == LaneGroup::Other;
        drawn.spare = lane.group == LaneGroup::Other;
        drawn.beganEarlier = lane.beganUnknown;
        drawn.ongoing = lane.ongoing;
        for (qsizetype i = 0; i < lane.stretches.size(); ++i) {
            const LaneStretch &stretch = lane.stretches[i];
            drawn.bars.append({stretch.days, stretch.share, !stretch.amount, lane.steroid || stretch.amount ? QString() : words.stretches.value(i)});
        }
        if (lane.steroid)
            labelSteps(drawn.bars, lane, words, wording.day0);
        addMarks(drawn, lane, words);
        addEnd(drawn, lane, words, wording.day0);
        all.append(drawn);
    }
    return all;
}

} // namespace dayplus
