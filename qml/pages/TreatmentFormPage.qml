// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Dialogs
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A new treatment: the questions, then its plan to look through. Or what is known about one. */
Item {
    id: page

    required property Workspace workspace
    required property TreatmentFormViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Treatment form", "page")

    FileDialog {
        id: dialog
        title: qsTr("Choose a treatment file", "file dialog")
        nameFilters: [qsTr("Treatments (%1)", "file dialog").arg("*.json"), qsTr("All files (%1)", "file dialog").arg("*")]
        onAccepted: page.vm.importFile(selectedFile)
    }
    ConfirmSheet {
        id: relaying
        title: qsTr("Lay out the plan anew?", "sheet")
        text: page.vm.relayText
        confirmText: qsTr("Change the plan", "button")
        onConfirmed: page.vm.relay()
    }
    Connections {
        target: page.vm
        function onRelayAsked(): void { relaying.open() }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: page.vm.editing ? qsTr("Change the treatment", "page title") : page.vm.previewing ? qsTr("The plan", "page title: of a treatment")
                                                                                                   : qsTr("Add a treatment", "page title")
            meta: page.vm.previewing || page.vm.editing ? page.vm.treatmentTitle : ""
            pill: false
            Layout.fillWidth: true
            onBack: page.vm.previewing ? page.vm.change() : page.workspace.navigator.back()
        }
        ScrollPage {
            visible: !page.vm.previewing
            Layout.fillWidth: true
            Layout.fillHeight: true

            CallListHint {
                workspace: page.workspace
                visible: wanted && !page.vm.editing
            }
            TreatmentFields {
                vm: page.vm
                Layout.fillWidth: true
                onFileWanted: dialog.open()
            }
        }
        ScrollPage {
            visible: page.vm.previewing
            Layout.fillWidth: true
            Layout.fillHeight: true

            PlanPreview {
                vm: page.vm
                Layout.fillWidth: true
            }
        }
        SaveBar {
            problem: page.vm.problem
            text: page.vm.previewing || page.vm.editing ? qsTr("Save", "button") : qsTr("Show the plan", "button: of a treatment")
            onSave: page.vm.save()
        }
    }
}
