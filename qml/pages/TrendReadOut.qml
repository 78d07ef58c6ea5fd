// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What was recorded on the day under the cursor, with the day before and after that have values. Never covers the chart. */
Item {
    id: strip

    required property TrendsViewModel vm
    readonly property real needed: Math.max(back.height, words.height + 2 * Theme.gapTiny)
    /*! The tallest so far: the chart does not move while one steps from day to day. */
    property real most: 0

    height: Math.max(needed, most)
    onNeededChanged: most = Math.max(most, needed)
    onWidthChanged: most = needed

    IconButton {
        id: back
        glyph: "chevron-left"
        tone: Theme.primary
        text: qsTr("Previous day with a value", "button")
        enabled: strip.vm.canStepBack
        anchors { left: parent.left; leftMargin: Theme.gapTiny; verticalCenter: parent.verticalCenter }
        onClicked: strip.vm.step(-1)
    }
    Column {
        id: words
        anchors { left: back.right; right: on.left; verticalCenter: parent.verticalCenter }
        Accessible.role: Accessible.StaticText
        Accessible.name: Theme.joined([strip.vm.readOutTitle, strip.vm.readOutText], ": ")

        AppLabel {
            width: words.width
            text: strip.vm.readOutTitle
            role: "row"
            weight: Theme.bold
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        AppLabel {
            width: words.width
            text: strip.vm.readOutText
            role: "row"
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    IconButton {
        id: on
        glyph: "chevron-right"
        tone: Theme.primary
        text: qsTr("Next day with a value", "button")
        enabled: strip.vm.canStepOn
        anchors { right: parent.right; rightMargin: Theme.gapTiny; verticalCenter: parent.verticalCenter }
        onClicked: strip.vm.step(1)
    }
}
