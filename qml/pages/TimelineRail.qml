// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! The rail of one line: solid until Today, then dashed; the lanes of long periods beside it; the mark on it. Decoration only. */
Item {
    id: rail

    required property TimelineGrid grid
    required property string mark
    required property bool solidAbove
    required property bool solidBelow
    required property var lanes
    property bool first: false
    property bool last: false
    property color ground: Theme.ground
    readonly property int middle: Math.round(height / 2)

    Accessible.ignored: true

    TimelineStroke {
        visible: !rail.first
        anchors { left: parent.left; leftMargin: rail.grid.railX - width / 2; top: parent.top }
        width: Theme.stroke
        height: rail.middle
        dashed: !rail.solidAbove
        tone: dashed ? Theme.inkSoft : Theme.primary
    }
    TimelineStroke {
        visible: !rail.last
        anchors { left: parent.left; leftMargin: rail.grid.railX - width / 2; bottom: parent.bottom }
        width: Theme.stroke
        height: rail.height - rail.middle
        dashed: !rail.solidBelow
        tone: dashed ? Theme.inkSoft : Theme.primary
    }
    TimelineLane {
        place: 0
        lanes: rail.lanes
        grid: rail.grid
        height: rail.height
        anchors { left: parent.left; leftMargin: inset }
    }
    TimelineLane {
        place: 1
        lanes: rail.lanes
        grid: rail.grid
        height: rail.height
        anchors { left: parent.left; leftMargin: inset }
    }
    TimelineLane {
        place: 2
        lanes: rail.lanes
        grid: rail.grid
        height: rail.height
        anchors { left: parent.left; leftMargin: inset }
    }
    TimelineMark {
        kind: rail.mark
        grid: rail.grid
        ground: rail.ground
        anchors { left: parent.left; leftMargin: rail.grid.railX; top: parent.top; topMargin: rail.middle }
    }
}
