// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! "How are you?": at most six items with named buttons, and the temperature. Each tap is saved at once; nothing moves. */
// A fixed wish for width: layouts in layouts lose their place when rows arrive late (Qt 6.4).
Item {
    id: checkIn

    required property TodayViewModel vm

    implicitWidth: 1
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.gapSmall

        GridLayout {
            width: parent.width
            columns: Theme.large ? 1 : 2
            columnSpacing: Theme.gap

            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true
                AppLabel {
                    text: qsTr("How are you?", "check-in title")
                    role: "cardTitle"
                    heading: true
                    Layout.fillWidth: true
                }
                AppLabel {
                    text: checkIn.vm.answered
                    role: "meta"
                    soft: true
                }
            }
            AppButton {
                text: qsTr("Same as yesterday", "button: copies yesterday's symptom levels")
                kind: "outline"
                visible: checkIn.vm.canCopyYesterday
                Layout.fillWidth: Theme.large
                onClicked: checkIn.vm.copyYesterday()
            }
        }
        AppLabel {
            visible: checkIn.vm.inHospital
            text: Theme.joined([qsTr("In hospital: a day without answers is not counted as missed.", "check-in"), checkIn.vm.hospital.since], " ")
            role: "meta"
            soft: true
            width: parent.width
        }
        AppLabel {
            visible: text.length > 0
            text: checkIn.vm.lateHint
            role: "meta"
            soft: true
            width: parent.width
        }
        Repeater {
            model: checkIn.vm.items
            CheckInItem {
                vm: checkIn.vm
                width: checkIn.width
            }
        }
        NumberEntry {
            label: qsTr("Temperature", "field")
            input: checkIn.vm.temperature
            width: parent.width
        }
        GridLayout {
            columns: Theme.large ? 1 : 2
            columnSpacing: Theme.gapSmall
            width: parent.width

            AppButton {
                text: qsTr("Can’t answer", "button: stores that the open items could not be answered")
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: checkIn.vm.cannotAnswer()
            }
            AppButton {
                text: checkIn.vm.hospital.on ? qsTr("Leave hospital", "button: ends the stay in hospital") : qsTr("In hospital", "button: a stay in hospital begins")
                glyph: "hospital"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: checkIn.vm.toggleHospital()
            }
        }
    }
}
