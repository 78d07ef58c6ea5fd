// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

/*! One window of one symptom: its name and days, its bars, its middle value with the range; at large text below each other. */
Item {
    id: side

    required property string name
    required property string logged
    required property string middle
    required property string range
    required property var shares
    required property real at
    required property color tone
    property var ticks: []
    readonly property bool isNumber: /^[0-9<>≤≥−]/.test(middle)
    readonly property real edge: (Theme.factWidth - Theme.gapHuge) * Theme.scale

    implicitHeight: Theme.large ? value.y + value.height : Math.max(names.height, bars.height, value.height)
    Layout.fillWidth: true
    Accessible.ignored: true

    Column {
        id: names
        width: Theme.large ? side.width : side.edge
        AppLabel {
            width: parent.width
            text: side.name
            weight: Theme.medium
            Accessible.ignored: true
        }
        AppLabel {
            width: parent.width
            text: side.logged
            role: "meta"
            soft: true
            Accessible.ignored: true
        }
    }
    BeforeAfterBars {
        id: bars
        x: Theme.large ? 0 : side.edge + Theme.gap
        y: Theme.large ? names.height + Theme.gapTiny : 0
        width: Theme.large ? side.width : Math.max(Theme.target, side.width - 2 * (side.edge + Theme.gap))
        height: implicitHeight
        shares: side.shares
        at: side.at
        ticks: side.ticks
        tone: side.tone
    }
    Column {
        id: value
        x: Theme.large ? 0 : side.width - side.edge
        y: Theme.large ? bars.y + bars.height : 0
        width: Theme.large ? side.width : side.edge
        AppLabel {
            width: parent.width
            text: side.middle.length > 0 ? side.middle : qsTr("nothing recorded", "in a window of days")
            role: side.isNumber && side.middle.length < 6 ? "pageTitle" : "body"
            weight: side.middle.length > 0 ? Theme.semibold : Theme.regular
            soft: side.middle.length === 0
            Accessible.ignored: true
        }
        AppLabel {
            visible: text.length > 0
            width: parent.width
            text: side.range
            role: "meta"
            Accessible.ignored: true
        }
    }
}
