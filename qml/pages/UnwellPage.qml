// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! "I feel unwell": yes, no, can't tell. No typing; each tap is saved. What the call list says stands first. */
Item {
    id: page

    required property Workspace workspace
    required property UnwellViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("I feel unwell", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("I feel unwell", "page title")
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
            onCallTeam: page.workspace.navigator.show(Navigator.Call)
        }
        CallStrip { // stays in sight while the tiles scroll
            visible: page.workspace.calling.speaks
            vm: page.workspace.calling
            Layout.fillWidth: true
            onClicked: page.workspace.navigator.show(Navigator.Call)
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            CallBlock {
                visible: page.vm.emergency && page.workspace.calling.level < 3
                who: page.vm.emergencyText
                number: page.workspace.calling.emergencyNumber
                onClicked: Qt.openUrlExternally("tel:" + page.workspace.calling.emergencyNumber)
            }
            Card {
                flush: true
                SwitchRow {
                    text: qsTr("Someone else is answering", "switch")
                    divider: false
                    checked: page.vm.someoneElse
                    onToggled: page.vm.someoneElse = checked
                }
            }
            AppLabel {
                visible: text.length > 0
                text: page.vm.listNote
                soft: true
                Layout.fillWidth: true
            }
            Repeater {
                model: page.vm.tiles
                UnwellTile {
                    id: tile
                    onAnswered: given => page.vm.answer(tile.code, given)
                    onLevelled: given => page.vm.setLevel(tile.code, given)
                    onMeasured: page.workspace.measure(tile.code)
                }
            }
            AppLabel {
                text: qsTr("Information only. Your care team’s instructions come first.", "footer")
                role: "meta"
                soft: true
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }
    }
}
