// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartlayout.h"

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

/** Heights of the fixed rows; what is left belongs to the panels. */
struct Pitches {
    explicit Pitches(const ChartFonts &f)
        : head(f.s(f.desktop ? 19 : 24)), phases(f.s(f.desktop ? 16 : 20)), medicine(f.s(f.desktop ? 20 : 24)),
          event(f.s(f.desktop ? 15 : 19)), lane(f.s(15)), scaledLane(f.s(40)), panelHead(f.desktop ? 0 : f.s(24)), panelGap(f.desktop ? 8 : 8),
          rug(f.desktop ? 14 : 18), ticks(f.s(f.desktop ? 28 : 34) + 6), bestPlot(f.desktop ? 49 : 110),
          leastPlot(f.desktop ? 28 : 44)
    {
    }
    qreal head, phases, medicine, event, lane, scaledLane, panelHead, panelGap, rug, ticks, bestPlot, leastPlot;
};

/** Which of the rows above the panels are there. */
struct Rows {
    bool phases = false, medicine = false, rug = false;
    int events = 0;
    qreal lanes = 0;   ///< height

    qreal fixedHeight(const Pitches &p, int panels) const
    {
        return p.head + (phases ? p.phases + 4 : 0) + (medicine ? p.medicine : 0) + (lanes > 0 ? lanes + 4 : 0) + events * p.event + (events ? 4 : 0)
            + panels * (p.panelHead + p.panelGap) + (rug ? p.rug : 0) + p.ticks;
    }
};

constexpr int kMaxEventRows = 4, kUsualEventRows = 3;

/** Which lanes are drawn: with less room first those that matter least are left out, at last all. Those that ended before the range, or
    begin after it, have no row; zooming and panning change nothing. */
QList<int> chosenLanes(const ChartScene &scene, bool spare, bool prevention)
{
    const DayRange days = scene.whole(1).days();
    QList<int> chosen;
    for (qsizetype i = 0; i < scene.lanes.size(); ++i) {
        const MedicineLane &lane = scene.lanes[i];
        const bool bars = std::any_of(lane.bars.cbegin(), lane.bars.cend(), [&](const LaneBar &bar) { return bar.days.to >= days.from && bar.days.from <= days.to; });
        const bool marks = std::any_of(lane.marks.cbegin(), lane.marks.cend(), [&](const LaneMark &mark) { return days.contains(mark.day); });
        if ((bars || marks) && (spare || !lane.spare) && (prevention || !lane.prevention))
            chosen.append(int(i));
    }
    return chosen;
}

qreal laneHeight(const ChartScene &scene, const QList<int> &lanes, const Pitches &p)
{
    qreal height = 0;
    for (const int lane : lanes)
        height += scene.lanes[lane].scaled ? p.scaledLane : p.lane;
    return height;
}

/** The lanes that leave the panels enough room. */
QList<int> lanesThatFit(const ChartScene &scene, const ChartFonts &fonts, const Pitches &p, Rows rows, qreal height)
{
    const int panels = std::max(1, int(scene.panels.size()));
    if (!fonts.desktop || scene.lanes.isEmpty())
        return {};
    rows.events = std::min(kUsualEventRows, int(scene.marks.size() + scene.hospital.size())); // the same for all days in view
    struct Level { bool spare, prevention; qreal leastPlot; };
    for (const Level &level : {Level{true, true, p.bestPlot * 0.85}, Level{false, true, p.leastPlot}, Level{false, false, p.leastPlot}}) {
        const QList<int> lanes = chosenLanes(scene, level.spare, level.prevention);
        rows.lanes = laneHeight(scene, lanes, p);
        if (!lanes.isEmpty() && height - rows.fixedHeight(p, panels) >= panels * level.leastPlot)
            return lanes;
    }
    return {};
}

qreal leftGutter(const ChartScene &scene, const ChartFonts &fonts, const QList<ValueScale> &scales)
{
    if (fonts.desktop)
        return fonts.s(200);
    qreal widest = fonts.s(22);
    for (qsizetype i = 0; i < scales.size(); ++i) {
        for (const auto &label : scales[i].labels(int(scene.panels[i].levelNames.size()) + 3))
            widest = std::max(widest, fonts.width(fonts.small, label.text));
    }
    return std::ceil(widest + 8);
}

void placePanels(ChartLayout &layout, const ChartFonts &fonts, const Pitches &p, qreal top, qreal plotHeight)
{
    for (qsizetype i = 0; i < layout.scales.size(); ++i) {
        PanelBox box;
        const qreal plotTop = top + p.panelHead;
        box.plot = {layout.left, plotTop, layout.right - layout.left, plotHeight};
        box.head = fonts.desktop ? QRectF(8, top, layout.left - 50, plotHeight) : QRectF(layout.left, top, box.plot.width(), p.panelHead);
        if (fonts.desktop)
            box.latest = {layout.right + 12, top, layout.whole.width() - layout.right - 12, plotHeight};
        layout.panels.append(box);
        top = box.plot.bottom() + p.panelGap;
    }
    layout.axisY = top - p.panelGap;
}

ChartLayout measured(const ChartScene &scene, const ChartFonts &fonts, QSizeF size)
{
    ChartLayout layout;
    layout.desktop = fonts.desktop;
    layout.whole = QRectF(QPointF(), size);
    const DayRange inView = scene.axis(1).days();
    for (const ChartPanel &panel : scene.panels)
        layout.scales.append(ValueScale::of(panel, inView));
    layout.left = leftGutter(scene, fonts, layout.scales);
    layout.right = std::max(layout.left + 40, size.width() - (fonts.desktop ? fonts.s(scene.lanes.isEmpty() ? 128 : 138) : 8));
    layout.axis = scene.axis(layout.right - layout.left);
    return layout;
}

Rows rowsFor(const ChartScene &scene, const EventRows &events = {})
{
    return {!scene.phases.isEmpty(), scene.medicine.has_value(), hasRug(scene), events.rows, 0};
}

} // namespace

bool hasRug(const ChartScene &scene)
{
    return std::any_of(scene.panels.cbegin(), scene.panels.cend(), [](const ChartPanel &panel) {
        return panel.result.by == BinBy::Day && (panel.result.kind == Kind::Symptom || panel.result.kind == Kind::Checkin);
    });
}

int ChartLayout::labelRoom(const ChartFonts &fonts, const ValueScale &scale, qreal plotHeight)
{
    const int room = int(plotHeight / (fonts.height(fonts.small) + (fonts.desktop ? 0 : 4)));
    return fonts.desktop && !scale.isLog() && !scale.isLevels() ? 1 : std::max(1, room);
}

qreal ChartLayout::preferredHeight(const ChartScene &scene, const ChartFonts &fonts, qreal width)
{
    const ChartLayout layout = measured(scene, fonts, {width, 1000});
    const Pitches pitches(fonts);
    const int panels = int(scene.panels.size());
    const qreal plot = panels == 1 && !fonts.desktop ? 160 : pitches.bestPlot;
    const QList<int> lanes = fonts.desktop ? chosenLanes(scene, false, true) : QList<int>();
    Rows rows = rowsFor(scene, placeEvents(scene, layout.axis, fonts, kMaxEventRows, !lanes.isEmpty()));
    rows.lanes = laneHeight(scene, lanes, pitches);
    return std::ceil(rows.fixedHeight(pitches, panels) + panels * plot);
}

ChartLayout ChartLayout::of(const ChartScene &scene, const ChartFonts &fonts, QSizeF size, std::optional<int> eventRows)
{
    ChartLayout layout = measured(scene, fonts, size);
    const Pitches p(fonts);
    const int panels = std::max(1, int(scene.panels.size()));
    const QList<int> lanes = lanesThatFit(scene, fonts, p, rowsFor(scene), size.height());
    layout.events = placeEvents(scene, layout.axis, fonts, eventRows.value_or(kMaxEventRows), !lanes.isEmpty());
    Rows rows = rowsFor(scene, layout.events);
    rows.lanes = laneHeight(scene, lanes, p);
    rows.events = eventRows.value_or(rows.events);
    const auto tooLow = [&] { return size.height() - rows.fixedHeight(p, panels) < panels * p.leastPlot; };
    for (int most = layout.events.rows - 1; !eventRows && tooLow() && most >= 0; --most) {
        layout.events = placeEvents(scene, layout.axis, fonts, most, !lanes.isEmpty());
        rows.events = layout.events.rows;
    }
    if (tooLow())
        rows.phases = false;
    if (tooLow())
        rows.medicine = false;
    const qreal width = layout.right - layout.left;
    qreal y = 0;
    layout.headRow = {layout.left, y, width, p.head};
    y += p.head;
    if (rows.phases) {
        layout.phases = {layout.left, y, width, p.phases};
        y += p.phases + 4;
    }
    if (rows.medicine) {
        layout.medicine = {layout.left, y, width, p.medicine};
        y += p.medicine;
    }
    for (const int lane : lanes) {
        const qreal height = scene.lanes[lane].scaled ? p.scaledLane : p.lane;
        layout.lanes.append({lane, {layout.left, y, width, height}});
        y += height;
    }
    y += lanes.isEmpty() ? 0 : 4;
    layout.eventTop = y;
    layout.eventRows = rows.events;
    layout.eventPitch = p.event;
    y += rows.events * p.event + (rows.events ? 4 : 0);
    const qreal plot = std::max(10.0, (size.height() - rows.fixedHeight(p, panels)) / panels);
    placePanels(layout, fonts, p, y, plot);
    if (rows.rug) {
        layout.rug = {layout.left, layout.axisY + (fonts.desktop ? 4 : 7), width, fonts.desktop ? 5.0 : 7.0};
        layout.axisY += p.rug;
    }
    layout.ticks = {layout.left, layout.axisY + 5, width, p.ticks - 6};
    return layout;
}

} // namespace dayplus
