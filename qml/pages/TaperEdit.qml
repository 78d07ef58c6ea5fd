// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Typing a plan step by step: from which day, how much a day. For a revision also who decided it and why. */
ColumnLayout {
    id: edit

    required property TaperViewModel vm

    spacing: Theme.gap
    Layout.fillWidth: true

    AppLabel {
        text: edit.vm.exists ? qsTr("The new plan, as your team gave it. The old one stays below it.", "taper")
                             : qsTr("Type the plan as your team gave it: each step with its first day and the amount for a whole day. The last step is 0.", "taper")
        soft: true
        Layout.fillWidth: true
    }
    Card {
        spacing: Theme.gap
        TypedDate {
            label: qsTr("Decided on", "field: a plan")
            typed: edit.vm.decided
            onEdited: typed => edit.vm.decided = typed
        }
        TextFieldRow {
            label: qsTr("Who decided", "field: a plan")
            placeholder: qsTr("Dr Weber", "field: example")
            optional: true
            value: edit.vm.by
            onEdited: text => edit.vm.by = text
        }
        TextFieldRow {
            label: qsTr("Why", "field: a plan")
            optional: true
            value: edit.vm.reason
            onEdited: text => edit.vm.reason = text
        }
    }
    Card {
        visible: edit.vm.steps.count > 0
        flush: true
        Repeater {
            model: edit.vm.steps
            CardRow {
                required property int index
                required property string label
                required property string detail
                title: label
                meta: detail
                titleWeight: Theme.semibold
                divider: index > 0
                actionText: qsTr("Change", "button: a step of a plan")
                actionGlyph: "pencil"
                onActed: edit.vm.removeStep(index)
            }
        }
    }
    Card {
        spacing: Theme.gap
        SegmentedBar {
            visible: edit.vm.steps.count > 0
            label: qsTr("The step begins", "choice")
            options: [qsTr("on a date", "step of a taper"), qsTr("days later", "step of a taper")]
            current: edit.vm.byDays ? 1 : 0
            Layout.fillWidth: true
            onPicked: index => edit.vm.byDays = index === 1
        }
        DateField {
            visible: !edit.vm.byDays
            label: qsTr("From", "field: first day of a step")
            vague: false
            value: edit.vm.from
            onPicked: (iso, about) => edit.vm.from = iso
        }
        TextFieldRow {
            visible: edit.vm.byDays
            label: qsTr("Days after the step before", "field: a step")
            placeholder: "7"
            value: edit.vm.days
            inputMethodHints: Qt.ImhDigitsOnly
            onEdited: text => edit.vm.days = text
        }
        GridLayout {
            columns: 1 // labels of several words need the whole width
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            Layout.fillWidth: true
            TextFieldRow {
                label: qsTr("Amount a day", "field: a step")
                value: edit.vm.amount
                inputMethodHints: Qt.ImhFormattedNumbersOnly
                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: false
                onEdited: text => edit.vm.amount = text
                onEntered: edit.vm.addStep()
            }
            TextFieldRow {
                label: qsTr("Unit", "field: of a dose")
                value: edit.vm.unit
                readOnly: edit.vm.exists
                Layout.alignment: Qt.AlignTop
                Layout.fillHeight: false
                onEdited: text => edit.vm.unit = text
            }
        }
        TextFieldRow {
            label: qsTr("When it is taken", "field")
            placeholder: qsTr("every morning", "field: example of a schedule")
            optional: true
            value: edit.vm.schedule
            onEdited: text => edit.vm.schedule = text
        }
        FieldNote { problem: edit.vm.stepProblem }
        AppButton {
            text: qsTr("Add step", "button: of a taper")
            glyph: "plus"
            Layout.fillWidth: true
            onClicked: edit.vm.addStep()
        }
        AppButton {
            visible: edit.vm.exists
            text: qsTr("Copy what is left of the present plan", "button: of a taper")
            glyph: "copy"
            kind: "ghost"
            Layout.fillWidth: true
            onClicked: edit.vm.copyRest()
        }
    }
}
