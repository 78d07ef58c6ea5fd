// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Moves the chosen entries by days or to one day; says first how many, and which stay. */
ConfirmSheet {
    id: sheet

    required property JourneySelection selection
    property bool byDays: true
    property int days: 1
    property string day: ""
    readonly property string said: byDays ? selection.moveByText(days) : selection.moveToText(day)

    function read(text: string): void {
        const number = parseInt(text.replace("−", "-").replace("+", ""), 10)
        days = isNaN(number) ? 0 : Math.max(-9999, Math.min(9999, number))
    }

    title: qsTr("Move the chosen entries", "sheet")
    text: said.length > 0 ? said : qsTr("Choose the day.", "sheet: move entries")
    confirmText: qsTr("Move", "button: move entries to another day")
    onConfirmed: {
        if (byDays && days !== 0)
            selection.moveBy(days)
        else if (!byDays && said.length > 0)
            selection.moveTo(day)
    }

    SegmentedBar {
        label: qsTr("How to move", "sheet: move entries")
        options: [qsTr("By days", "move entries"), qsTr("To a day", "move entries")]
        current: sheet.byDays ? 0 : 1
        onPicked: index => sheet.byDays = index === 0
    }
    TextFieldRow {
        visible: sheet.byDays
        label: qsTr("How many days later", "field: move entries")
        hint: qsTr("With a minus in front: earlier.", "field: move entries")
        value: String(sheet.days)
        maximumLength: 5
        onEdited: text => sheet.read(text)
    }
    DateField {
        visible: !sheet.byDays
        vague: false
        label: qsTr("Day", "field: move entries")
        value: sheet.day
        onPicked: iso => sheet.day = iso
    }
}
