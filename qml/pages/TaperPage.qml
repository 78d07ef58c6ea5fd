// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Dialogs
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A taper: the plan as the team gave it, on a calendar to check, what was taken, revisions, and the print with boxes. */
Item {
    id: page

    required property Workspace workspace
    required property TaperViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Taper plan", "page")
    Component.onCompleted: vm.fontFamily = Theme.family

    FileDialog {
        id: dialog
        title: qsTr("Save the print as", "file dialog")
        fileMode: FileDialog.SaveFile
        currentFile: page.vm.suggestedFile
        onAccepted: page.vm.print(selectedFile)
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: page.vm.title
            meta: qsTr("Taper plan", "under the medicine's name")
            pill: false
            Layout.fillWidth: true
            onBack: page.vm.editing && page.vm.exists ? page.vm.cancel() : page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            TaperEdit {
                visible: page.vm.editing
                vm: page.vm
            }
            Card {
                visible: page.vm.exists && !page.vm.editing
                TaperPicture {
                    graph: page.vm.graph
                    spoken: page.vm.spoken
                }
            }
            AppLabel {
                visible: page.vm.exists && !page.vm.editing
                text: page.vm.spoken
                soft: true
                Layout.fillWidth: true
            }
            ListSection {
                visible: page.vm.exists || page.vm.steps.count > 0
                title: qsTr("Check each day with your team’s plan", "section: calendar of a taper")
            }
            TaperMonth {
                visible: page.vm.exists || page.vm.steps.count > 0
                month: page.vm.month
                unit: page.vm.unit
                onPicked: day => page.vm.choose(day)
            }
            TaperDayCard {
                visible: page.vm.chosenTitle.length > 0
                vm: page.vm
                onDoseOpened: id => page.workspace.openDose(id)
            }
            Repeater {
                model: page.vm.questions
                Banner {
                    required property string modelData
                    kind: "callToday"
                    text: modelData
                    Layout.fillWidth: true
                }
            }
            TaperPlans {
                visible: page.vm.exists && !page.vm.editing
                vm: page.vm
                onPrinting: dialog.open()
            }
        }
        SaveBar {
            visible: page.vm.editing
            problem: page.vm.problem
            onSave: page.vm.save()
        }
    }
}
