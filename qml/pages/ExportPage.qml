// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Dialogs
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Everything of this patient as a file others can read. Says that it is not encrypted. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property ExportViewModel vm: workspace.exporting

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Export", "page")

    FileDialog {
        id: dialog
        title: qsTr("Save the export as", "file dialog")
        fileMode: FileDialog.SaveFile
        currentFile: page.vm.suggestedFile
        onAccepted: page.vm.write(selectedFile)
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Export", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            SegmentedBar {
                label: qsTr("Kind of file", "choice")
                options: [qsTr("Table (CSV)", "export format"), qsTr("FHIR (JSON)", "export format")]
                current: page.vm.format
                Layout.fillWidth: true
                onPicked: index => page.vm.format = index
            }
            AppLabel {
                text: page.vm.format === 1 ? qsTr("For another health program. Values, units and dates as they were given.", "export")
                                           : qsTr("For a spreadsheet. One row for each entry, values, units and dates as they were given.", "export")
                soft: true
                Layout.fillWidth: true
            }
            Card {
                spacing: Theme.gap
                TextFieldRow {
                    label: qsTr("From", "field: first day")
                    placeholder: qsTr("the beginning", "export range")
                    optional: true
                    value: page.vm.from
                    onEdited: text => page.vm.from = text
                }
                TextFieldRow {
                    label: qsTr("To", "field: last day")
                    placeholder: qsTr("today", "export range")
                    optional: true
                    value: page.vm.to
                    onEdited: text => page.vm.to = text
                }
            }
            Banner {
                kind: "info"
                text: qsTr("The file is not encrypted. Whoever has it can read it.", "export")
                Layout.fillWidth: true
            }
            AppButton {
                text: page.vm.busy ? qsTr("Writing…", "button") : qsTr("Save as…", "button: choose where to write the export")
                kind: "primary"
                base: Theme.targetMain
                enabled: !page.vm.busy
                Layout.fillWidth: true
                onClicked: dialog.open()
            }
            Banner {
                visible: page.vm.result.length > 0
                kind: "done"
                text: page.vm.result
                Layout.fillWidth: true
            }
            Banner {
                visible: page.vm.problem.length > 0
                kind: "callToday"
                text: page.vm.problem
                Layout.fillWidth: true
            }
        }
    }
}
