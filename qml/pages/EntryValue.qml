// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The value of an entry, in the one way its item is given: a level, 0–10, a number with its unit, two of them, or words. */
ColumnLayout {
    id: value

    required property EntryFormViewModel vm
    readonly property string editor: vm.editor

    spacing: Theme.gap

    LevelPicker {
        visible: value.editor === "level"
        label: qsTr("How much", "field: level of a symptom")
        level: value.editor === "level" ? value.vm.level : -1
        Layout.fillWidth: true
        onPicked: level => value.vm.level = level
        onCleared: value.vm.level = value.vm.level
    }
    ScalePicker {
        visible: value.editor === "scale"
        label: qsTr("From 0 to 10", "field")
        value: value.editor === "scale" ? value.vm.level : -1
        Layout.fillWidth: true
        onPicked: answer => value.vm.level = answer
        onCleared: value.vm.level = value.vm.level
    }
    NumberEntry {
        visible: value.editor === "number" || value.editor === "pressure"
        label: value.editor === "pressure" ? qsTr("Upper number", "blood pressure") : qsTr("Value", "field")
        input: value.vm.number
        submits: false
        Layout.fillWidth: true
    }
    NumberEntry {
        visible: value.editor === "pressure"
        label: qsTr("Lower number", "blood pressure")
        input: value.vm.second
        submits: false
        Layout.fillWidth: true
    }
    TextFieldRow {
        visible: value.vm.code === "other"
        label: qsTr("What it is called", "field: own name of an entry")
        value: value.vm.label
        Layout.fillWidth: true
        onEdited: text => value.vm.label = text
    }
    TextFieldRow {
        visible: value.editor === "text" || value.editor === "allergy"
        label: value.editor === "allergy" ? qsTr("Allergic to", "field") : qsTr("In words", "field: a value as text")
        value: value.vm.text
        optional: value.editor === "text"
        Layout.fillWidth: true
        onEdited: text => value.vm.text = text
    }
    TextFieldRow {
        visible: value.editor === "allergy"
        label: qsTr("What happened then", "field: the reaction")
        value: value.vm.reaction
        optional: true
        Layout.fillWidth: true
        onEdited: text => value.vm.reaction = text
    }
}
