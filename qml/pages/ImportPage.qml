// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Dialogs
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A file from elsewhere: what would happen, record by record, then one step that can be undone. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property ImportViewModel vm: workspace.importing

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Import a file", "page")

    FileDialog {
        id: dialog
        title: qsTr("Choose a file to import", "file dialog")
        nameFilters: [qsTr("Records and tables (%1)", "file dialog").arg("*.json *.ndjson *.csv *.tsv *.txt"), qsTr("All files (%1)", "file dialog").arg("*")]
        onAccepted: page.vm.choose(selectedFile)
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Import a file", "page title")
            meta: page.vm.file
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel {
                visible: page.vm.file.length === 0
                text: qsTr("Take in your records from a patient portal (FHIR, .json) or a table of values (.csv). You see first what would be added. Nothing leaves this device.", "import")
                Layout.fillWidth: true
            }
            AppButton {
                text: page.vm.file.length === 0 ? qsTr("Choose a file", "button") : qsTr("Choose another file", "button")
                glyph: "folder"
                kind: page.vm.file.length === 0 ? "primary" : "outline"
                base: Theme.targetMain
                enabled: !page.vm.busy
                Layout.fillWidth: true
                onClicked: dialog.open()
            }
            ProgressRow {
                visible: page.vm.busy
                title: qsTr("Reading the file", "progress")
                value: page.vm.progress
                onCancelled: page.vm.cancel()
            }
            Banner {
                visible: page.vm.problem.length > 0
                kind: "callToday"
                text: page.vm.problem
                Layout.fillWidth: true
            }
            Card {
                visible: page.vm.previewed || page.vm.imported
                spacing: Theme.gapSmall
                AppLabel {
                    text: page.vm.imported ? qsTr("Imported", "import done") : qsTr("This would happen", "import preview")
                    role: "cardTitle"
                    heading: true
                    Layout.fillWidth: true
                }
                AppLabel {
                    text: page.vm.counts
                    Layout.fillWidth: true
                }
                AppLabel {
                    visible: text.length > 0
                    text: page.vm.whom
                    soft: true
                    Layout.fillWidth: true
                }
                AppButton {
                    visible: page.vm.previewed && page.vm.adds
                    text: qsTr("Import", "button: takes the records in")
                    kind: "primary"
                    base: Theme.targetMain
                    enabled: !page.vm.busy
                    Layout.fillWidth: true
                    onClicked: page.vm.importAll()
                }
                AppButton {
                    visible: page.vm.imported && page.vm.adds
                    text: qsTr("Undo the whole import", "button")
                    glyph: "undo"
                    kind: "ghost"
                    onClicked: page.vm.undo()
                }
            }
            Card {
                visible: page.vm.table && page.vm.file.length > 0 && !page.vm.imported
                spacing: Theme.gap
                TextFieldRow {
                    label: qsTr("Which column is what", "field: CSV columns")
                    placeholder: "date=Datum,value=Wert,unit=°C"
                    hint: qsTr("Only if the preview below looks wrong.", "CSV columns")
                    value: page.vm.map
                    onEdited: text => page.vm.map = text
                }
                AppButton {
                    text: qsTr("Look again", "button: preview with these columns")
                    onClicked: page.vm.preview()
                }
            }
            ImportList {
                title: qsTr("Please look at", "import: contradictions")
                rows: page.vm.questions
            }
            ImportList {
                title: qsTr("Not kept, and why", "import: refused records")
                rows: page.vm.refused
            }
            ImportList {
                title: qsTr("The first rows", "import preview")
                rows: page.vm.rows
            }
        }
    }
}
