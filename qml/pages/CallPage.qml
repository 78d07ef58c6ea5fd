// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The team's number in the largest type, then emergency. Nothing scrolls, nothing times out. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property DayInfo day: workspace.day
    readonly property bool known: day.teamPhone.length > 0

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Call my team", "page")

    ColumnLayout {
        anchors { fill: parent; margins: Theme.margin; topMargin: Theme.gapSmall }
        spacing: Theme.gapLarge

        RowLayout {
            Layout.fillWidth: true
            IconButton {
                text: qsTr("Close", "button")
                glyph: "close"
                base: Theme.targetCall
                onClicked: page.workspace.navigator.back()
            }
            AppLabel {
                text: qsTr("Call my team", "title")
                role: "cardTitle"
                heading: true
                Layout.fillWidth: true
            }
        }
        CallBlock {
            visible: page.known
            big: true
            who: page.day.teamName.length > 0 ? page.day.teamName : qsTr("My team", "call screen")
            number: page.day.teamPhone
            onClicked: Qt.openUrlExternally("tel:" + page.day.teamPhone.replace(/[^+0-9]/g, ""))
        }
        Banner {
            visible: !page.known
            kind: "callToday"
            title: qsTr("Your team’s number is not filled in", "call screen")
            text: qsTr("Add it under More, People.", "call screen")
            Layout.fillWidth: true
        }
        CallBlock {
            big: true
            outlined: true
            who: qsTr("Emergency", "call screen")
            number: "112"
            onClicked: Qt.openUrlExternally("tel:112")
        }
        AppLabel {
            text: qsTr("If somebody cannot be woken, cannot breathe, has a seizure or is weak on one side: call emergency services now. Say that cells were infused.", "call screen, static text")
            Layout.fillWidth: true
        }
        Item { Layout.fillHeight: true }
        AppLabel {
            text: qsTr("Information only. Your care team’s instructions come first.", "footer")
            role: "meta"
            soft: true
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
    }
}
