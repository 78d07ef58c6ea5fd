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
        Pressable {
            id: team
            text: page.known ? qsTr("Call %1, %2", "team, number").arg(page.day.teamName).arg(page.day.teamPhone) : qsTr("No number yet", "call screen")
            enabled: page.known
            padding: Theme.gapLarge
            topPadding: Theme.gapHuge
            bottomPadding: Theme.gapHuge
            Layout.fillWidth: true
            onClicked: Qt.openUrlExternally("tel:" + page.day.teamPhone.replace(/[^+0-9]/g, ""))
            contentItem: Column {
                spacing: Theme.gapSmall
                AppLabel {
                    width: parent.width
                    text: page.known ? page.day.teamName : qsTr("Your team’s number is not filled in", "call screen")
                    role: "pageTitle"
                    color: Theme.onCallNow
                    Accessible.ignored: true
                }
                AppLabel {
                    width: parent.width
                    visible: page.known
                    text: page.day.teamPhone
                    role: "number"
                    color: Theme.onCallNow
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.body.size
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
            background: Rectangle {
                radius: Theme.radius
                color: team.down ? Theme.pressed(Theme.callNow) : Theme.callNow
                FocusRing { shown: team.visualFocus }
            }
        }
        Pressable {
            id: emergency
            text: qsTr("Emergency, %1", "call screen").arg("112")
            padding: Theme.gapLarge
            Layout.fillWidth: true
            onClicked: Qt.openUrlExternally("tel:112")
            contentItem: RowLayout {
                AppLabel {
                    text: qsTr("Emergency", "call screen")
                    role: "pageTitle"
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                AppLabel {
                    text: "112"
                    role: "number"
                    Accessible.ignored: true
                }
            }
            background: Rectangle {
                radius: Theme.radius
                color: emergency.down ? Theme.tintStrong(Theme.callNow) : Theme.surface
                border.width: Theme.stroke
                border.color: Theme.callNow
                FocusRing { shown: emergency.visualFocus }
            }
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
