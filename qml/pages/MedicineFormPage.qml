// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A new medicine. */
Item {
    id: page

    required property Workspace workspace
    required property MedicineFormViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: vm.title

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: page.vm.title
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            MedicineFields {
                vm: page.vm
                Layout.fillWidth: true
            }
        }
        SaveBar {
            problem: page.vm.problem
            onSave: page.vm.save()
        }
    }
}
