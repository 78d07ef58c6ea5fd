// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What the team said about the illness: what, who, when, by which rule. */
FormFrame {
    id: page

    required property StatementFormViewModel vm

    title: qsTr("The team said", "page title: remission, flare or relapse")
    problem: vm.problem
    asks: vm.asks
    onSave: vm.save()
    onInsist: vm.save(true)

    ChoiceList {
        choices: page.vm.kinds
        chosen: page.vm.code
        onPicked: code => page.vm.code = code
    }
    Card {
        visible: page.vm.code.length > 0
        spacing: Theme.gap
        TextFieldRow {
            label: qsTr("Who said it", "field")
            placeholder: qsTr("Dr Weber, Ward 7B", "field: example of who said it")
            value: page.vm.by
            onEdited: text => page.vm.by = text
        }
        DateField {
            label: qsTr("Since when, by their words", "field")
            value: page.vm.date
            about: page.vm.about
            problem: page.vm.dateProblem
            onPicked: (iso, about) => {
                page.vm.date = iso
                page.vm.about = about
            }
        }
    }
    ListSection {
        visible: page.vm.remission && page.vm.criteria.count > 0
        title: qsTr("By which rule", "section: criterion of remission")
    }
    ChoiceList {
        visible: page.vm.remission && page.vm.criteria.count > 0
        choices: page.vm.criteria
        chosen: page.vm.criterion
        onPicked: code => page.vm.criterion = code
    }
    Card {
        visible: page.vm.code.length > 0
        spacing: Theme.gap
        TextAreaRow {
            label: qsTr("In the team’s own words", "field")
            value: page.vm.words
            Layout.fillWidth: true
            onEdited: text => page.vm.words = text
        }
        TextAreaRow {
            label: qsTr("Note", "field")
            value: page.vm.note
            Layout.fillWidth: true
            onEdited: text => page.vm.note = text
        }
    }
}
