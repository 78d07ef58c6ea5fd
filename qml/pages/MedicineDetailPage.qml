// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One medicine: its dated dose steps; a new dose, the end, or removing it. */
Item {
    id: page

    required property Workspace workspace
    required property MedicineFormViewModel vm
    readonly property bool reading: vm.mode === MedicineFormViewModel.Detail

    Accessible.role: Accessible.Pane
    Accessible.name: vm.title

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: page.vm.title
            meta: page.reading ? "" : page.vm.name
            pill: false
            Layout.fillWidth: true
            onBack: page.reading ? page.workspace.navigator.back() : page.vm.mode = MedicineFormViewModel.Detail
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                visible: page.reading
                spacing: Theme.gap
                Layout.fillWidth: true

                ListSection { title: qsTr("Doses", "section: steps of a medicine") }
                Card {
                    visible: page.vm.steps.count > 0
                    flush: true
                    Repeater {
                        model: page.vm.steps
                        CardRow {
                            required property int index
                            required property string label
                            required property string detail
                            title: label
                            meta: detail
                            divider: index > 0
                        }
                    }
                }
                AppButton {
                    text: qsTr("New dose", "button")
                    glyph: "plus"
                    base: Theme.targetMain
                    Layout.fillWidth: true
                    onClicked: page.vm.mode = MedicineFormViewModel.NewDose
                }
                AppButton {
                    text: qsTr("Stopped", "button: the medicine ended")
                    kind: "outline"
                    base: Theme.targetMain
                    Layout.fillWidth: true
                    onClicked: page.vm.mode = MedicineFormViewModel.Stop
                }
                AppButton {
                    text: qsTr("Remove from the list", "button")
                    glyph: "trash"
                    kind: "ghost"
                    Layout.alignment: Qt.AlignHCenter
                    onClicked: page.vm.remove()
                }
            }
            MedicineFields {
                visible: !page.reading
                vm: page.vm
                Layout.fillWidth: true
            }
        }
        SaveBar {
            visible: !page.reading
            problem: page.vm.problem
            onSave: page.vm.save()
        }
    }
}
