// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Journey: the whole treatment as one timeline, or by month. An entry opens over it; with three panes, beside it. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property JourneyViewModel vm: workspace.journey
    readonly property Navigator navigator: workspace.navigator
    readonly property bool wide: page.Window.width >= Theme.railFrom
    readonly property bool waiting: page.Window.width >= Theme.panesFrom && navigator.page === Navigator.None // the place of the detail
    readonly property string shown: navigator.page === Navigator.EntryDetail && navigator.pageModel ? String(navigator.pageModel["entryId"]) : ""

    function showCalendar(): void {
        if (vm.calendarShown)
            calendar.setSource("JourneyCalendar.qml", { "vm": vm.calendar, "workspace": workspace })
        else
            calendar.source = ""
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Journey", "page")
    Component.onCompleted: {
        showCalendar()
        if (vm.loaded)
            list.standAt(vm.keptLine())
    }
    Component.onDestruction: if (vm) vm.keep(list.indexAt(list.width / 2, list.contentY + list.height / 2))

    Connections {
        target: page.vm
        function onArrived(line: int): void { list.standAt(line) }
        function onAsked(): void { page.showCalendar() }
    }
    Item {
        id: pane
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: page.waiting ? Math.min(page.width, Theme.listWidth) : page.width

        JourneyHeader {
            id: head
            anchors { left: parent.left; right: parent.right; top: parent.top }
            vm: page.vm
            wide: page.wide
            room: page.height / 2
            preparing: page.workspace.day.preparing
            onPrepare: page.workspace.openPrepare()
            onCallTeam: page.navigator.show(Navigator.Call)
            onAdd: page.workspace.addEntry()
        }
        EmptyState {
            visible: page.vm.empty && !page.vm.calendarShown
            glyph: page.vm.narrowed ? "search" : "journey"
            title: page.vm.narrowed ? qsTr("Nothing here", "empty timeline") : qsTr("Your journey begins here", "empty timeline")
            text: page.vm.narrowed ? qsTr("No entry fits this search or filter.", "empty timeline")
                                   : qsTr("What happened before counts too: even “about March” is a date.", "empty timeline")
            actionText: page.vm.narrowed ? "" : qsTr("Add an entry", "button")
            anchors { left: parent.left; right: parent.right; top: head.bottom; margins: Theme.margin }
            onActed: page.workspace.addEntry()
        }
        JourneyList {
            id: list
            visible: !page.vm.empty && !page.vm.calendarShown
            vm: page.vm
            wide: page.wide
            shown: page.shown
            anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: several.top }
            onOpened: entry => page.workspace.openEntry(entry)
            onMenuAsked: (entry, title, planned, cancelled) => more.ask(entry, title, planned, cancelled)
        }
        Loader {
            id: calendar
            anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom }
        }
        JourneySelectBar {
            id: several
            selection: page.vm.selection
            room: page.height / 2
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            onDayChosen: page.vm.chooseDay()
        }
    }
    Rectangle {
        visible: page.waiting
        anchors { left: pane.right; right: parent.right; top: parent.top; bottom: parent.bottom }
        color: Theme.surface
        Rectangle {
            width: Theme.hairline
            height: parent.height
            color: Theme.line
        }
        EmptyState {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gapHuge }
            glyph: "list"
            title: qsTr("Nothing chosen", "place of the entry's details")
            text: qsTr("Choose an entry to read it here in full.", "place of the entry's details")
        }
    }
    EntryMenu {
        id: more
        vm: page.vm
        workspace: page.workspace
    }
    HappenedSheet { plan: page.vm.plan }
}
