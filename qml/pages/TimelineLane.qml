// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! One lane of one line: a long period's bar. `bits`: 1 upper half solid, 2 lower half solid, 4 and 8 the same planned (two dashed edges). */
Item {
    id: lane

    required property int bits
    required property TimelineGrid grid
    readonly property int middle: Math.round(height / 2)

    width: grid.lane

    component Solid: Item { // rounded where the period begins or ends
        id: half
        property bool fromTop: false
        property bool cap: false
        width: lane.width
        clip: true
        Rectangle {
            y: half.fromTop && half.cap ? -radius : 0
            width: parent.width
            height: parent.height + radius
            radius: half.cap ? width / 2 : 0
            color: Theme.inkSoft
        }
    }
    component Edges: Item {
        width: lane.width
        TimelineStroke {
            width: Theme.hairline
            height: parent.height
            tone: Theme.inkSoft
            dashed: true
            dash: lane.grid.dash
        }
        TimelineStroke {
            x: parent.width - width
            width: Theme.hairline
            height: parent.height
            tone: Theme.inkSoft
            dashed: true
            dash: lane.grid.dash
        }
    }

    Solid {
        visible: lane.bits & 1
        fromTop: true
        cap: (lane.bits & 10) === 0
        height: lane.middle
    }
    Solid {
        visible: lane.bits & 2
        cap: (lane.bits & 5) === 0
        y: lane.middle
        height: lane.height - lane.middle
    }
    Edges {
        visible: lane.bits & 4
        height: lane.middle
    }
    Edges {
        visible: lane.bits & 8
        y: lane.middle
        height: lane.height - lane.middle
    }
}
