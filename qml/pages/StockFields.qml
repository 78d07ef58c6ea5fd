// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What is in the box now, and how many of it one dose needs. */
Card {
    id: fields

    required property MedicineFormViewModel vm

    spacing: Theme.gap

    TextFieldRow {
        label: qsTr("In the box now", "field: a count")
        hint: qsTr("Counted by you. Empty if you do not want it counted down.", "field hint")
        optional: true
        value: fields.vm.stock
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        onEdited: text => fields.vm.stock = text
    }
    GridLayout {
        columns: 1 // labels of several words need the whole width
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        TextFieldRow {
            label: qsTr("One dose needs", "field: a count")
            value: fields.vm.perDose
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            onEdited: text => fields.vm.perDose = text
        }
        TextFieldRow {
            label: qsTr("Of", "field: tablets, vials")
            placeholder: qsTr("tablets", "field: example")
            optional: true
            value: fields.vm.stockUnit
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            onEdited: text => fields.vm.stockUnit = text
        }
    }
}
