// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What is asked of a treatment: which one, Day 0 as well as it is known, and where. */
ColumnLayout {
    id: fields

    required property TreatmentFormViewModel vm
    signal fileWanted()

    spacing: Theme.gap

    ListSection { title: qsTr("Which treatment", "section") }
    ChoiceList {
        choices: fields.vm.treatments
        chosen: fields.vm.treatment
        Layout.fillWidth: true
        onPicked: code => fields.vm.treatment = code
    }
    AppButton {
        text: qsTr("Take one from a file of your centre", "button: import a treatment")
        glyph: "download"
        kind: "ghost"
        Layout.fillWidth: true
        onClicked: fields.fileWanted()
    }
    Banner {
        visible: fields.vm.fileProblem.length > 0
        kind: "callToday"
        text: fields.vm.fileProblem
        Layout.fillWidth: true
    }
    ListSection {
        visible: fields.vm.variants.count > 0
        title: qsTr("How it is done", "section: variant of a treatment")
    }
    ChoiceList {
        visible: fields.vm.variants.count > 0
        choices: fields.vm.variants
        chosen: fields.vm.variant
        Layout.fillWidth: true
        onPicked: code => { if (code.length > 0) fields.vm.variant = code }
    }
    ListSection {
        visible: !fields.vm.editing
        title: qsTr("Day 0", "section")
    }
    Card {
        visible: !fields.vm.editing
        spacing: Theme.gap
        AppLabel {
            text: qsTr("Day 0 is the day the cells go in. Every other day is counted from it. You can move it later.", "treatment form")
            soft: true
            Layout.fillWidth: true
        }
        Day0Field {
            kind: fields.vm.day0Kind
            day: fields.vm.day0
            onKindPicked: index => fields.vm.day0Kind = index
            onDayPicked: iso => fields.vm.day0 = iso
        }
    }
    ListSection { title: qsTr("Where and what", "section: centre and product") }
    Card {
        spacing: Theme.gap
        TextFieldRow {
            label: qsTr("Product", "field: of a treatment")
            optional: true
            value: fields.vm.product
            onEdited: text => fields.vm.product = text
        }
        TextFieldRow {
            label: qsTr("Target", "field: what the cells look for")
            placeholder: qsTr("CD19", "field: example of a target")
            optional: true
            value: fields.vm.target
            onEdited: text => fields.vm.target = text
        }
        TextFieldRow {
            label: qsTr("Centre", "field: hospital")
            optional: true
            value: fields.vm.centre
            onEdited: text => fields.vm.centre = text
        }
        TextFieldRow {
            label: qsTr("Accreditation of the centre", "field")
            placeholder: qsTr("JACIE", "field: example of an accreditation")
            optional: true
            value: fields.vm.accreditation
            onEdited: text => fields.vm.accreditation = text
        }
        TextFieldRow {
            label: qsTr("Trial number", "field")
            placeholder: qsTr("NCT…", "field: example of a trial number")
            optional: true
            value: fields.vm.trial
            onEdited: text => fields.vm.trial = text
        }
    }
}
