// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! The columns of the timeline, in px from the leading edge: day text | rail | lanes | words. With large text the day stands above the
    words, so that both have room. */
QtObject {
    id: grid

    required property bool wide // a list pane beside a rail
    required property int lanes // how many are used

    readonly property bool stacked: Theme.large
    readonly property int grown: Math.round((wide ? 60 : 56) * (Theme.scale - 1)) // what the day text needs beyond 100 %
    readonly property int dayEnd: stacked ? 0 : (wide ? 88 : 72) + grown
    readonly property int railX: stacked ? Theme.gapHuge : (wide ? 112 : 92) + grown
    readonly property int laneX: railX + (wide ? 20 : 18)
    readonly property int laneStep: 12
    readonly property int wordsX: laneX + (wide ? 20 : 14) + Math.max(0, lanes - 1) * laneStep

    readonly property int line: wide ? 52 : 56
    readonly property int zeroLine: wide ? 68 : 72
    readonly property int fold: 48
    readonly property int todayLine: 36
    readonly property int bandLine: wide && !stacked ? Theme.hairline : Math.max(28, Theme.meta.lineHeight + Theme.gap)
    readonly property int bandWidth: Math.round(96 * Theme.scale)
    readonly property bool bandBeside: wide && !stacked // the phase stands at the end of its first line

    readonly property int lane: 8
    readonly property int dash: 4
    readonly property int halo: 3
    readonly property int point: 12
    readonly property int innerPoint: 8
    readonly property int dot: 4
    readonly property int ring: 10
    readonly property int ringed: 16 // the planned ring's picture
    readonly property int zero: 16 // 22 px from corner to corner
    readonly property int barHeight: 40
    readonly property int capsule: 28
}
