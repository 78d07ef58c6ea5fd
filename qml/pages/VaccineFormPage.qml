// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A vaccine, planned or given. */
FormFrame {
    id: page

    required property VaccineFormViewModel vm

    title: vm.editing && vm.label.length > 0 ? vm.label : qsTr("Vaccine", "page title")
    problem: vm.problem
    asks: vm.asks
    savable: vm.code.length > 0
    onSave: vm.save()
    onInsist: vm.save(true)

    ChoiceList {
        visible: !page.vm.editing && page.vm.code.length === 0
        choices: page.vm.vaccines
        onPicked: code => page.vm.code = code
    }
    GridLayout {
        visible: !page.vm.editing && page.vm.code.length > 0
        columns: Theme.large ? 1 : 2
        columnSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: false
        AppLabel {
            text: page.vm.label
            role: "row"
            weight: Theme.semibold
            heading: true
            Layout.fillWidth: true
        }
        AppButton {
            text: qsTr("Another one", "button: choose another vaccine")
            glyph: "list"
            kind: "ghost"
            Layout.fillHeight: false
            onClicked: page.vm.code = ""
        }
    }
    Banner {
        visible: page.vm.caution.length > 0
        kind: "callToday"
        text: page.vm.caution
        Layout.fillWidth: true
    }
    Card {
        visible: page.vm.code.length > 0
        spacing: Theme.gap
        SegmentedBar {
            label: qsTr("Planned or given", "choice")
            options: [qsTr("Given", "a vaccine"), qsTr("Planned", "a vaccine")]
            current: page.vm.given ? 0 : 1
            Layout.fillWidth: true
            onPicked: index => page.vm.given = index === 0
        }
        DateField {
            label: qsTr("Date", "field")
            value: page.vm.date
            about: page.vm.about
            problem: page.vm.dateProblem
            hint: page.vm.given ? qsTr("Year, month, day: 2026-03-10. Only 2026-03 or 2026 is fine too.", "date field")
                                : qsTr("Leave it empty until your team gives the date.", "date field")
            onPicked: (iso, about) => {
                page.vm.date = iso
                page.vm.about = about
            }
        }
        TextFieldRow {
            label: qsTr("Name on the box", "field: brand of a vaccine")
            value: page.vm.name
            optional: page.vm.code !== "vaccine"
            onEdited: text => page.vm.name = text
        }
        TextFieldRow {
            label: qsTr("Number of the dose", "field: 1, 2, 3")
            value: page.vm.doseNumber
            optional: true
            inputMethodHints: Qt.ImhDigitsOnly
            onEdited: text => page.vm.doseNumber = text
        }
        TextFieldRow {
            label: qsTr("Batch number", "field")
            value: page.vm.batch
            optional: true
            onEdited: text => page.vm.batch = text
        }
        TextAreaRow {
            label: qsTr("Note", "field")
            value: page.vm.note
            Layout.fillWidth: true
            onEdited: text => page.vm.note = text
        }
    }
}
