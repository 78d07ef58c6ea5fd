// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One medicine: today's doses, its dated dose steps, what was logged; and what can be changed about it. */
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
            meta: page.reading ? page.vm.since : page.vm.name
            pill: false
            Layout.fillWidth: true
            onBack: page.reading ? page.workspace.navigator.back() : page.vm.mode = MedicineFormViewModel.Detail
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            MedicineFacts {
                visible: page.reading
                workspace: page.workspace
                vm: page.vm
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
