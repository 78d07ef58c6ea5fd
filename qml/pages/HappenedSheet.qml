// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! "It happened on…": the day of what was planned, and of a period its end. Opens when the plan was read. */
ConfirmSheet {
    id: sheet

    required property PlanViewModel plan

    title: qsTr("It happened on…", "sheet: a plan has happened")
    text: Theme.joined([plan.title, plan.planned], ". ")
    confirmText: qsTr("It happened", "button: a plan has happened")
    onConfirmed: if (!plan.confirm()) open()

    Connections {
        target: sheet.plan
        function onAsked(): void { sheet.open() }
    }
    DateField {
        label: sheet.plan.spans ? qsTr("From", "field: first day") : qsTr("Date", "field")
        value: sheet.plan.date
        about: sheet.plan.about
        problem: sheet.plan.problem
        onPicked: (iso, about) => sheet.plan.setDate(iso, about)
    }
    DateField {
        visible: sheet.plan.spans
        vague: false
        label: qsTr("To", "field: last day")
        value: sheet.plan.until
        problem: sheet.plan.untilProblem
        hint: qsTr("Leave it empty while it goes on.", "end date field")
        onPicked: iso => sheet.plan.setUntil(iso)
    }
}
