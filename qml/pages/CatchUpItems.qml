// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The questions of one day, and what stands for all of them. */
// A fixed wish for width: layouts in layouts lose their place when rows arrive late (Qt 6.4).
Item {
    id: items

    required property CatchUpViewModel vm

    implicitWidth: 1
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.gapSmall

        Repeater {
            model: items.vm.items
            CatchUpItem {
                vm: items.vm
                width: items.width
            }
        }
        GridLayout {
            columns: Theme.large ? 1 : 2
            columnSpacing: Theme.gapSmall
            width: parent.width

            AppButton {
                text: qsTr("Can’t answer", "button: stores that the open items could not be answered")
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: items.vm.cannotAnswer()
            }
            AppButton {
                text: qsTr("In hospital", "button: this day was spent in hospital")
                glyph: items.vm.inHospital || items.vm.stay ? "check" : ""
                enabled: !items.vm.stay || items.vm.inHospital
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: items.vm.toggleHospital()
            }
        }
    }
}
