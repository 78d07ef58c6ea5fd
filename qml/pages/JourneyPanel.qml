// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What opens under the head of Journey: the filter, or the way to a day. It scrolls, so that the timeline stays in sight. */
Flickable {
    id: panel

    required property JourneyViewModel vm
    required property string shown // "filter" | "day"
    required property bool narrow
    signal turned(string name)
    signal prepare()
    signal closed()

    function isoOf(day: date): string {
        const two = number => String(number).padStart(2, "0")
        return day.getFullYear() + "-" + two(day.getMonth() + 1) + "-" + two(day.getDate())
    }

    clip: true
    contentHeight: sheet.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    onShownChanged: typed.text = ""

    Column {
        id: sheet
        width: panel.width
        spacing: Theme.gapSmall

        ChoiceChips {
            visible: panel.narrow && panel.shown === "filter"
            width: parent.width
            label: qsTr("Show", "what the timeline shows")
            options: panel.vm.filters
            current: panel.vm.filter
            onPicked: index => {
                panel.vm.filter = index
                panel.closed()
            }
        }
        AppButton {
            visible: panel.narrow && panel.shown === "filter"
            width: parent.width
            text: qsTr("Go to a day", "button: opens a calendar")
            glyph: "calendar"
            kind: "outline"
            onClicked: panel.turned("day")
        }
        AppButton {
            visible: panel.narrow && panel.shown === "filter" && !panel.vm.calendarShown
            width: parent.width
            text: qsTr("Choose several", "button: choose several entries")
            glyph: "check"
            kind: "outline"
            onClicked: {
                panel.vm.selection.start()
                panel.closed()
            }
        }
        AppButton {
            visible: panel.narrow && panel.shown === "filter"
            width: parent.width
            text: qsTr("The time before treatment", "button: opens the page with checks, questions, costs")
            glyph: "list"
            kind: "outline"
            onClicked: panel.prepare()
        }
        TextFieldRow {
            id: typed
            visible: panel.shown === "day"
            width: parent.width
            label: qsTr("Go to a day", "field")
            placeholder: qsTr("+28 or 2026-03-10", "example of a day")
            problem: panel.vm.dayProblem
            hint: qsTr("A date, or the day’s number: +28 is 28 days after Day 0.", "field: go to a day")
            onEntered: if (panel.vm.goToTyped(text)) panel.closed()
        }
        AppButton {
            visible: panel.shown === "day"
            width: parent.width
            text: qsTr("Go", "button: go to the typed day")
            enabled: typed.text.length > 0
            onClicked: if (panel.vm.goToTyped(typed.text)) panel.closed()
        }
        MonthGrid {
            visible: panel.shown === "day" && !panel.vm.calendarShown
            width: parent.width
            onPicked: day => {
                panel.closed()
                panel.vm.goTo(panel.isoOf(day))
            }
        }
    }
}
