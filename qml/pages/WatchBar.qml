// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The foot of watch mode, in the place of the five places: Measure, Medicine, Thinking. */
Rectangle {
    id: bar

    signal measure()
    signal medicine()
    signal thinking()

    implicitHeight: row.implicitHeight + 2 * Theme.gapSmall + Theme.hairline
    color: Theme.surface
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Watch", "name of the buttons at the foot, read aloud")

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    RowLayout {
        id: row
        anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: Theme.gapSmall + Theme.hairline }
        anchors { leftMargin: Theme.margin; rightMargin: Theme.margin }
        spacing: Theme.gapSmall
        StackedButton {
            glyph: "thermometer"
            text: qsTr("Measure", "button of watch mode")
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: bar.measure()
        }
        StackedButton {
            glyph: "pill"
            text: qsTr("Medicine", "button of watch mode")
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: bar.medicine()
        }
        StackedButton {
            glyph: "speech"
            text: qsTr("Thinking", "button of watch mode: the thinking check")
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: bar.thinking()
        }
    }
}
