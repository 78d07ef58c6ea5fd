// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A step of one's own in the plan of a treatment. */
ConfirmSheet {
    id: sheet

    required property TreatmentViewModel vm
    property string code: "visit"
    property string day: ""
    property bool about: false

    title: qsTr("Add a step", "sheet: own step of a plan")
    confirmText: qsTr("Add", "button: own step of a plan")
    onConfirmed: if (!vm.addOwn(code, name.text, day, about)) open()

    ChoiceList {
        choices: sheet.vm.ownKinds
        chosen: sheet.code
        Layout.fillWidth: true
        onPicked: code => { if (code.length > 0) sheet.code = code }
    }
    TextFieldRow {
        id: name
        label: qsTr("In your own words", "field: a step of a plan")
        optional: sheet.code !== "other"
        problem: sheet.vm.ownProblem
    }
    DateField {
        label: qsTr("Date", "field")
        value: sheet.day
        about: sheet.about
        onPicked: (iso, isAbout) => {
            sheet.day = iso
            sheet.about = isAbout
        }
    }
}
