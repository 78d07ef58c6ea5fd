// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls

/*! Shares of days as flat bars on a base line, a triangle under the middle value, words under the scale. */
Item {
    id: bars

    required property var shares
    required property real at
    required property var ticks
    required property color tone
    readonly property real pitch: shares.length > 0 ? width / shares.length : width
    readonly property int tall: Theme.gapHuge * 2

    implicitHeight: tall + mark.height + (ticks.length > 0 ? words.height : 0)
    Accessible.ignored: true

    Repeater {
        model: bars.shares
        Rectangle {
            required property int index
            required property real modelData
            x: index * bars.pitch + Theme.hairline
            width: Math.max(Theme.stroke, bars.pitch - Theme.stroke)
            height: modelData > 0 ? Math.max(Theme.stroke, modelData * bars.tall) : 0
            y: bars.tall - height
            color: bars.tone
        }
    }
    Rectangle {
        y: bars.tall
        width: bars.width
        height: Theme.hairline
        color: Theme.inkSoft
    }
    AppLabel {
        id: mark
        visible: bars.at >= 0
        x: Math.min(bars.width - width, Math.max(0, bars.at * bars.width - width / 2))
        y: bars.tall
        text: "▲"
        role: "meta"
        Accessible.ignored: true
    }
    Item {
        id: words
        y: bars.tall + mark.height
        width: bars.width
        height: first.height
        visible: bars.ticks.length > 0

        AppLabel {
            id: first
            text: bars.ticks.length > 0 ? bars.ticks[0] : ""
            role: "meta"
            soft: true
            Accessible.ignored: true
        }
        AppLabel {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: first.implicitWidth + implicitWidth + last.implicitWidth + Theme.gap < bars.width
            text: bars.ticks.length > 2 ? bars.ticks[1] : ""
            role: "meta"
            soft: true
            Accessible.ignored: true
        }
        AppLabel {
            id: last
            anchors.right: parent.right
            text: bars.ticks.length > 1 ? bars.ticks[bars.ticks.length - 1] : ""
            role: "meta"
            soft: true
            Accessible.ignored: true
        }
    }
}
