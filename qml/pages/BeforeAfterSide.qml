// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

/*! One window of one symptom: its name and days, its bars, its middle value with the range. */
GridLayout {
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

    columns: Theme.large ? 1 : 3
    columnSpacing: Theme.gap
    rowSpacing: Theme.gapTiny
    Layout.fillWidth: true
    Layout.fillHeight: false

    ColumnLayout {
        spacing: 0
        Layout.preferredWidth: Theme.large ? 1 : Theme.factWidth * Theme.scale - Theme.gapHuge
        Layout.fillWidth: Theme.large
        Layout.fillHeight: false
        Layout.alignment: Qt.AlignTop
        AppLabel {
            text: side.name
            weight: Theme.medium
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        AppLabel {
            text: side.logged
            role: "meta"
            soft: true
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
    BeforeAfterBars {
        shares: side.shares
        at: side.at
        ticks: side.ticks
        tone: side.tone
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
    }
    ColumnLayout {
        spacing: 0
        Layout.preferredWidth: Theme.large ? 1 : (Theme.factWidth - Theme.gapHuge) * Theme.scale
        Layout.fillWidth: Theme.large
        Layout.fillHeight: false
        Layout.alignment: Qt.AlignTop
        AppLabel {
            text: side.middle.length > 0 ? side.middle : qsTr("nothing recorded", "in a window of days")
            role: side.isNumber && side.middle.length < 6 ? "pageTitle" : "body"
            weight: side.middle.length > 0 ? Theme.semibold : Theme.regular
            soft: side.middle.length === 0
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        AppLabel {
            visible: text.length > 0
            text: side.range
            role: "meta"
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
