// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls

/*! One question on one day: how high it was, none, could not answer, in hospital, or not logged. Each has a shape of its own. */
Pressable {
    id: cell

    required property string iso
    required property string weekday
    required property string date
    required property var marks
    required property var words
    required property bool hospital
    property string question: ""
    property int row: 0 // which question
    property bool chosen: false
    readonly property real share: marks[row] === undefined ? -1 : marks[row]
    readonly property bool away: hospital && share === -1

    text: question + ", " + weekday + " " + date + ": " + (words[row] || "")
    implicitHeight: Theme.target
    contentItem: Item {
        LevelMark {
            visible: !cell.away
            anchors.centerIn: parent
            share: cell.share
        }
        Icon {
            visible: cell.away
            anchors.centerIn: parent
            glyph: "hospital"
            size: Theme.iconSize
            color: Theme.inkSoft
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: cell.down ? Theme.tintStrong(Theme.primary) : cell.chosen || cell.hovered ? Theme.tint(Theme.primary) : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.border
        FocusRing { shown: cell.visualFocus }
    }
}
