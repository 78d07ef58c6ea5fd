// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! One lane of one line: a long period's bar. `bits`: 1 upper half solid, 2 lower half solid, 4 and 8 the same planned (two dashed edges). */
Item {
    id: lane

    required property int place // from 0
    required property var lanes // the bits of all lanes
    required property TimelineGrid grid
    readonly property int bits: place < lanes.length ? lanes[place] : 0
    readonly property int inset: grid.laneX + place * grid.laneStep - grid.lane / 2
    readonly property int middle: Math.round(height / 2)

    visible: bits > 0
    width: grid.lane

    Item { // above the mark; rounded if the period ends here
        visible: lane.bits & 1
        width: lane.width
        height: lane.middle
        clip: true
        Rectangle {
            readonly property bool cap: (lane.bits & 10) === 0
            y: -radius
            width: parent.width
            height: parent.height + radius
            radius: cap ? width / 2 : 0
            color: Theme.inkSoft
        }
    }
    Item { // below it; rounded if the period begins here
        visible: lane.bits & 2
        y: lane.middle
        width: lane.width
        height: lane.height - lane.middle
        clip: true
        Rectangle {
            readonly property bool cap: (lane.bits & 5) === 0
            width: parent.width
            height: parent.height + radius
            radius: cap ? width / 2 : 0
            color: Theme.inkSoft
        }
    }
    Repeater {
        model: lane.bits & 12 ? 2 : 0 // the two edges
        TimelineStroke {
            required property int index
            x: index * (lane.width - width)
            y: lane.bits & 4 ? 0 : lane.middle
            width: Theme.hairline
            height: (lane.bits & 12) === 12 ? lane.height : lane.bits & 4 ? lane.middle : lane.height - lane.middle
            tone: Theme.inkSoft
            dashed: true
            dash: lane.grid.dash
        }
    }
}
