// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What was recorded on the day under the cursor, with the day before and after that have values. Never covers the chart. */
RowLayout {
    id: strip

    required property TrendsViewModel vm

    /*! The tallest so far: the chart does not move while one steps from day to day. */
    property real most: 0

    function keep(): void { most = Math.max(most, said.implicitHeight) }
    function anew(): void { most = 0 }

    spacing: Theme.gapTiny
    onWidthChanged: Qt.callLater(anew)

    IconButton {
        glyph: "chevron-left"
        tone: Theme.primary
        text: qsTr("Previous day with a value", "button")
        enabled: strip.vm.canStepBack
        Layout.leftMargin: Theme.gapTiny
        onClicked: strip.vm.step(-1)
    }
    ColumnLayout {
        id: said
        spacing: 0
        onImplicitHeightChanged: Qt.callLater(strip.keep)
        Layout.fillWidth: true
        Layout.minimumHeight: strip.most
        Layout.topMargin: Theme.gapTiny
        Layout.bottomMargin: Theme.gapTiny
        Accessible.role: Accessible.StaticText
        Accessible.name: Theme.joined([title.text, words.text], ": ")

        AppLabel {
            id: title
            text: strip.vm.readOutTitle
            role: "row"
            weight: Theme.bold
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        AppLabel {
            id: words
            text: strip.vm.readOutText
            role: "row"
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
    IconButton {
        glyph: "chevron-right"
        tone: Theme.primary
        text: qsTr("Next day with a value", "button")
        enabled: strip.vm.canStepOn
        Layout.rightMargin: Theme.gapTiny
        onClicked: strip.vm.step(1)
    }
}
