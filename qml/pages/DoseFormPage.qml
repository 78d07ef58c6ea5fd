// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One dose of a medicine: taken, late or missed, when it really was, and how much. */
Item {
    id: page

    required property Workspace workspace
    required property DoseFormViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: page.vm.title

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: page.vm.title
            meta: page.vm.planned
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            SegmentedBar {
                label: qsTr("What became of it", "choice: of a dose")
                options: [qsTr("Taken", "dose"), qsTr("Late", "dose"), qsTr("Missed", "dose")]
                current: page.vm.how
                Layout.fillWidth: true
                onPicked: index => page.vm.how = index
            }
            Card {
                spacing: Theme.gap
                DateField {
                    label: qsTr("Date", "field")
                    vague: false
                    value: page.vm.date
                    onPicked: (iso, about) => page.vm.date = iso
                }
                TextFieldRow {
                    label: qsTr("Time", "field")
                    placeholder: qsTr("08:05", "example of a time")
                    optional: true
                    value: page.vm.time
                    onEdited: text => page.vm.time = text
                }
            }
            Card {
                visible: page.vm.how !== 2
                spacing: Theme.gap
                GridLayout {
                    columns: 1 // labels of several words need the whole width
                    columnSpacing: Theme.gap
                    rowSpacing: Theme.gap
                    Layout.fillWidth: true
                    TextFieldRow {
                        label: qsTr("Amount", "field: of a dose")
                        optional: true
                        value: page.vm.amount
                        inputMethodHints: Qt.ImhFormattedNumbersOnly
                        Layout.alignment: Qt.AlignTop
                        Layout.fillHeight: false
                        onEdited: text => page.vm.amount = text
                    }
                    TextFieldRow {
                        label: qsTr("Unit", "field: of a dose")
                        value: page.vm.unit
                        Layout.alignment: Qt.AlignTop
                        Layout.fillHeight: false
                        onEdited: text => page.vm.unit = text
                    }
                }
            }
            AppButton {
                visible: !page.vm.isNew
                text: qsTr("Remove this dose", "button")
                glyph: "trash"
                kind: "ghost"
                Layout.fillWidth: true
                onClicked: page.vm.remove()
            }
        }
        SaveBar {
            problem: page.vm.problem
            onSave: page.vm.save()
        }
    }
}
