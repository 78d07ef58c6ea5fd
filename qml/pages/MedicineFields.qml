// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What is asked of a medicine, by mode: its name and dose, a new dose, when it is due, its box, its use, or when and why it ended. */
ColumnLayout {
    id: fields

    required property MedicineFormViewModel vm
    readonly property int mode: vm.mode
    readonly property bool adding: mode === MedicineFormViewModel.Add
    readonly property bool stopping: mode === MedicineFormViewModel.Stop
    readonly property bool dosing: adding || mode === MedicineFormViewModel.NewDose

    spacing: Theme.gap

    Card {
        visible: fields.adding
        spacing: Theme.gap
        TextFieldRow {
            label: qsTr("Medicine", "field")
            value: fields.vm.name
            onEdited: text => fields.vm.name = text
        }
        ChoiceList {
            visible: fields.vm.found.count > 0
            choices: fields.vm.found
            chosen: fields.vm.code
            onPicked: code => fields.vm.choose(code)
        }
    }
    UseFields {
        visible: fields.adding || fields.mode === MedicineFormViewModel.Use
        vm: fields.vm
    }
    Card {
        visible: fields.dosing
        spacing: Theme.gap
        FieldPair {
            id: pair
            TextFieldRow {
                label: qsTr("Dose", "field: a number")
                hint: qsTr("Empty if not known", "dose field")
                value: fields.vm.amount
                inputMethodHints: Qt.ImhFormattedNumbersOnly
                width: pair.firstWidth
                onEdited: text => fields.vm.amount = text
            }
            TextFieldRow {
                label: qsTr("Unit", "field: of a dose")
                value: fields.vm.unit
                width: pair.secondWidth
                onEdited: text => fields.vm.unit = text
            }
        }
        SegmentedBar {
            label: qsTr("The dose is", "choice")
            options: [qsTr("a day", "dose"), qsTr("each time", "dose")]
            current: fields.vm.perDay ? 0 : 1
            Layout.fillWidth: true
            onPicked: index => fields.vm.perDay = index === 0
        }
        TextFieldRow {
            label: qsTr("When it is taken", "field")
            placeholder: qsTr("every morning", "field: example of a schedule")
            optional: true
            value: fields.vm.schedule
            onEdited: text => fields.vm.schedule = text
        }
    }
    Card {
        visible: fields.dosing || fields.stopping
        spacing: Theme.gap
        TypedDate {
            label: fields.stopping ? qsTr("Last dose on", "field") : qsTr("From", "field: first day")
            hint: qsTr("If you only know the month or the year, write just that.", "date field")
            typed: fields.vm.from
            onEdited: typed => fields.vm.from = typed
        }
        TextFieldRow {
            visible: fields.stopping
            label: qsTr("Why it was stopped", "field")
            optional: true
            value: fields.vm.reason
            onEdited: text => fields.vm.reason = text
        }
    }
    RhythmFields {
        visible: fields.adding || fields.mode === MedicineFormViewModel.Rhythm
        vm: fields.vm
    }
    StockFields {
        visible: fields.adding || fields.mode === MedicineFormViewModel.Stock
        vm: fields.vm
    }
}
