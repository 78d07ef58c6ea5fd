// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The journey by month: the grid, the chosen day's entries under it, and what was some day in that month. */
ScrollPage {
    id: page

    required property CalendarViewModel vm
    required property Workspace workspace

    topSpace: Theme.gapSmall
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Calendar", "view of the journey")

    Item {
        implicitHeight: Math.max(before.implicitHeight, month.implicitHeight)
        Layout.fillWidth: true
        IconButton {
            id: before
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            text: qsTr("Previous month", "calendar button")
            glyph: "chevron-left"
            tone: Theme.primary
            onClicked: page.vm.turn(-1)
        }
        AppLabel {
            id: month
            anchors { left: before.right; right: after.left; verticalCenter: parent.verticalCenter }
            text: page.vm.title
            role: "cardTitle"
            heading: true
            horizontalAlignment: Text.AlignHCenter
        }
        IconButton {
            id: after
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            text: qsTr("Next month", "calendar button")
            glyph: "chevron-right"
            tone: Theme.primary
            onClicked: page.vm.turn(1)
        }
    }
    CalendarGrid {
        visible: !Theme.large
        title: page.vm.title
        weekdays: page.vm.weekdays
        days: page.vm.days
        selected: page.vm.selected
        lanes: page.vm.lanes
        Layout.fillWidth: true
        onPicked: iso => page.vm.select(iso)
        onStepped: days => page.vm.step(days)
        onTurned: months => page.vm.turn(months)
    }
    CalendarDayList {
        visible: Theme.large
        vm: page.vm
        Layout.fillWidth: true
        onOpened: entry => page.workspace.openEntry(entry)
    }
    AppButton {
        visible: !page.vm.atToday
        text: qsTr("Today", "button: back to today in the calendar")
        kind: "ghost"
        Layout.alignment: Qt.AlignHCenter
        onClicked: page.vm.selectToday()
    }
    ListSection {
        visible: !Theme.large
        title: page.vm.selectedTitle
    }
    CalendarEntries {
        visible: !Theme.large && page.vm.entries.count > 0
        rows: page.vm.entries
        onOpened: entry => page.workspace.openEntry(entry)
    }
    AppLabel {
        visible: !Theme.large && page.vm.entries.count === 0 && page.vm.loaded
        text: qsTr("Nothing is written on this day.", "calendar")
        soft: true
        Layout.fillWidth: true
    }
    ListSection {
        visible: page.vm.vague.count > 0
        title: page.vm.vagueTitle
    }
    CalendarEntries {
        rows: page.vm.vague
        dated: true
        onOpened: entry => page.workspace.openEntry(entry)
    }
}
