// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One score as a number, with who rated it. */
FormFrame {
    id: page

    required property ScoreFormViewModel vm

    title: qsTr("Score", "page title")
    problem: vm.problem
    asks: vm.asks
    savable: vm.code.length > 0
    onSave: vm.save()
    onInsist: vm.save(true)

    ChoiceList {
        visible: page.vm.code.length === 0
        choices: page.vm.scores
        onPicked: code => page.vm.code = code
    }
    Card {
        visible: page.vm.code.length > 0
        spacing: Theme.gap
        GridLayout {
            columns: Theme.large ? 1 : 2
            columnSpacing: Theme.gap
            AppLabel {
                text: page.vm.label
                role: "cardTitle"
                heading: true
                Layout.fillWidth: true
            }
            AppButton {
                text: qsTr("Another one", "button: choose another score")
                kind: "ghost"
                onClicked: page.vm.code = ""
            }
        }
        AppLabel {
            visible: text.length > 0
            text: page.vm.range
            soft: true
            Layout.fillWidth: true
        }
        NumberEntry {
            label: qsTr("Number", "field: value of a score")
            input: page.vm.number
            submits: false
            Layout.fillWidth: true
        }
        SegmentedBar {
            label: qsTr("Who rated it", "choice")
            options: [qsTr("The team rated it", "a score"), qsTr("I filled it in", "a score")]
            current: page.vm.own ? 1 : 0
            Layout.fillWidth: true
            onPicked: index => page.vm.own = index === 1
        }
        TextFieldRow {
            label: qsTr("Name", "field: who rated a score")
            value: page.vm.by
            optional: true
            onEdited: text => page.vm.by = text
        }
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
        TextAreaRow {
            label: qsTr("Note", "field")
            value: page.vm.note
            Layout.fillWidth: true
            onEdited: text => page.vm.note = text
        }
    }
}
