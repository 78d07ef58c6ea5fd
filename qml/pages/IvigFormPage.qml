// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One infusion of immunoglobulin; first of all, what it was for. */
FormFrame {
    id: page

    required property IvigFormViewModel vm

    title: qsTr("IVIG", "page title: immunoglobulin into a vein")
    problem: vm.problem
    asks: vm.asks
    onSave: vm.save()
    onInsist: vm.save(true)

    ListSection { title: qsTr("What was it for?", "section") }
    CheckTile {
        text: qsTr("To replace missing antibodies", "purpose of IVIG")
        meta: qsTr("A small dose, often once a month, because your own IgG is low. It does not count as a medicine for the illness.", "explains a choice")
        checked: page.vm.purpose === 0
        onClicked: page.vm.purpose = 0
    }
    CheckTile {
        text: qsTr("To treat the illness", "purpose of IVIG")
        meta: qsTr("A large dose over a few days. It counts as a medicine for the illness.", "explains a choice")
        checked: page.vm.purpose === 1
        onClicked: page.vm.purpose = 1
    }
    Card {
        spacing: Theme.gap
        DateField {
            label: qsTr("Date", "field")
            value: page.vm.date
            about: page.vm.about
            problem: page.vm.dateProblem
            onPicked: (iso, about) => {
                page.vm.date = iso
                page.vm.about = about
            }
        }
        TextFieldRow {
            label: qsTr("Dose", "field: a number")
            value: page.vm.dose
            optional: true
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            onEdited: text => page.vm.dose = text
        }
        SegmentedBar {
            label: qsTr("The dose is", "choice")
            options: [qsTr("grams for each kilogram", "dose of IVIG"), qsTr("grams", "dose of IVIG")]
            current: page.vm.perKilogram ? 0 : 1
            Layout.fillWidth: true
            onPicked: index => page.vm.perKilogram = index === 0
        }
        TextFieldRow {
            visible: page.vm.perKilogram
            label: qsTr("Grams in all", "field: whole amount of IVIG")
            value: page.vm.total
            optional: true
            onEdited: text => page.vm.total = text
        }
    }
    Card {
        spacing: Theme.gap
        TextFieldRow {
            label: qsTr("Brand", "field: name on the bottle")
            value: page.vm.brand
            optional: true
            onEdited: text => page.vm.brand = text
        }
        TextFieldRow {
            label: qsTr("Batch number", "field")
            value: page.vm.batch
            optional: true
            onEdited: text => page.vm.batch = text
        }
        TextFieldRow {
            label: qsTr("Reactions", "field: to an infusion")
            value: page.vm.reaction
            optional: true
            onEdited: text => page.vm.reaction = text
        }
        TextAreaRow {
            label: qsTr("Note", "field")
            value: page.vm.note
            Layout.fillWidth: true
            onEdited: text => page.vm.note = text
        }
    }
}
