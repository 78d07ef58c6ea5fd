// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

/*! A vertical line, solid or dashed. */
Item {
    id: stroke

    required property color tone
    property bool dashed: false
    property int dash: 4

    clip: dashed
    Rectangle {
        anchors.fill: parent
        visible: !stroke.dashed
        color: stroke.tone
    }
    Column {
        visible: stroke.dashed
        y: stroke.dash / 2
        spacing: stroke.dash
        Repeater {
            model: stroke.dashed ? Math.ceil(stroke.height / (2 * stroke.dash)) : 0
            Rectangle {
                width: stroke.width
                height: stroke.dash
                color: stroke.tone
            }
        }
    }
}
