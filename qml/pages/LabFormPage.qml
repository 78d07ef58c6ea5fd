// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Blood results typed in from a sheet: choose a panel, fill what is printed. */
FormFrame {
    id: page

    required property LabFormViewModel vm

    title: qsTr("Blood results", "page title")
    problem: vm.problem
    savable: vm.filled > 0
    onSave: vm.save()

    Card {
        spacing: Theme.gap
        DateField {
            label: qsTr("Date of the blood test", "field")
            value: page.vm.date
            about: page.vm.about
            problem: page.vm.dateProblem
            onPicked: (iso, about) => {
                page.vm.date = iso
                page.vm.about = about
            }
        }
        TextFieldRow {
            label: qsTr("Laboratory", "field")
            value: page.vm.laboratory
            optional: true
            onEdited: text => page.vm.laboratory = text
        }
    }
    ListSection {
        title: page.vm.panel.length > 0 ? page.vm.panelLabel : qsTr("Which part of the sheet?", "section")
        note: page.vm.filled > 0 ? qsTr("%n filled", "values typed so far", page.vm.filled) : ""
    }
    AppButton {
        visible: page.vm.panel.length > 0
        text: qsTr("Another part of the sheet", "button: another panel of a lab sheet")
        glyph: "list"
        kind: "outline"
        Layout.fillWidth: true
        onClicked: page.vm.panel = ""
    }
    ChoiceList {
        visible: page.vm.panel.length === 0
        choices: page.vm.panels
        onPicked: code => page.vm.panel = code
    }
    Repeater {
        model: page.vm.fields
        LabFieldCard {
            required property QtObject modelData
            field: modelData as LabField
            Layout.fillWidth: true
        }
    }
}
