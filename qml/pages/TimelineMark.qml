// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls

/*! The mark of one line on the rail, with a halo of what lies behind. kind: "happened", "inner", "span", "planned", "vague", "zero", "today",
    "fold", or "" for none. */
Item {
    id: mark

    required property string kind
    required property TimelineGrid grid
    property color ground: Theme.ground
    readonly property bool hollow: kind === "vague" || kind === "today"

    function widthOf(): int {
        switch (kind) {
        case "span": return grid.lane
        case "inner": return grid.innerPoint
        case "today": return grid.ring
        case "zero": return grid.zero
        }
        return grid.point
    }
    function heightOf(): int {
        switch (kind) {
        case "span": return grid.barHeight
        case "vague": return grid.capsule
        }
        return widthOf()
    }

    Rectangle { // the halo
        anchors.centerIn: parent
        visible: mark.kind.length > 0
        width: (mark.kind === "fold" ? mark.grid.dot : mark.widthOf()) + 2 * mark.grid.halo
        height: (mark.kind === "fold" ? 5 * mark.grid.dot : mark.heightOf()) + 2 * mark.grid.halo
        radius: mark.kind === "zero" ? 0 : width / 2
        rotation: shape.rotation
        color: mark.ground
    }
    Rectangle {
        id: shape
        anchors.centerIn: parent
        visible: mark.kind.length > 0 && mark.kind !== "planned" && mark.kind !== "fold"
        width: mark.widthOf()
        height: mark.heightOf()
        radius: mark.kind === "zero" ? 0 : width / 2
        rotation: mark.kind === "zero" ? 45 : 0
        antialiasing: true
        color: mark.hollow ? mark.ground : mark.kind === "zero" ? Theme.zero : Theme.primary
        border.width: mark.hollow ? Theme.stroke : 0
        border.color: Theme.primary
    }
    Icon {
        anchors.centerIn: parent
        visible: mark.kind === "planned"
        glyph: visible ? "planned" : ""
        size: mark.grid.ringed
        color: Theme.inkSoft
    }
    Column {
        anchors.centerIn: parent
        visible: mark.kind === "fold"
        spacing: mark.grid.dot
        Repeater {
            model: mark.kind === "fold" ? 3 : 0
            Rectangle {
                width: mark.grid.dot
                height: width
                radius: width / 2
                color: Theme.primary
            }
        }
    }
}
