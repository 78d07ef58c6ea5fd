// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import QtQuick.Templates as T
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Journey: the whole treatment as one timeline. A line opens its entry; with three panes it opens beside the list. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property JourneyViewModel vm: workspace.journey
    readonly property Navigator navigator: workspace.navigator
    readonly property bool wide: page.Window.width >= Theme.railFrom
    readonly property bool waiting: page.Window.width >= Theme.panesFrom && navigator.page === Navigator.None // the place of the detail
    readonly property string shown: navigator.page === Navigator.EntryDetail && navigator.pageModel ? String(navigator.pageModel["entryId"]) : ""

    function standAt(line: int): void {
        list.forceLayout()
        if (line >= 0 && line === vm.todayLine) // a little of what is planned under it
            list.positionViewAtIndex(Math.min(line + 2, list.count - 1), ListView.End)
        else if (line >= 0)
            list.positionViewAtIndex(line, ListView.Center)
    }
    function press(line: TimelineLine): void {
        switch (line.type) {
        case "fold": return vm.toggle(line.index)
        case "earlier": return vm.showEarlier()
        case "later": return vm.backToToday()
        }
        workspace.openEntry(line.entryId)
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Journey", "page")
    Component.onCompleted: if (vm.loaded) standAt(vm.keptLine())
    Component.onDestruction: if (vm) vm.keep(list.indexAt(list.width / 2, list.contentY + list.height / 2))

    Connections {
        target: page.vm
        function onArrived(line: int): void { page.standAt(line) }
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
            onCallTeam: page.navigator.show(Navigator.Call)
            onAdd: page.workspace.addEntry()
        }
        EmptyState {
            visible: page.vm.empty
            glyph: page.vm.narrowed ? "search" : "journey"
            title: page.vm.narrowed ? qsTr("Nothing here", "empty timeline") : qsTr("Your journey begins here", "empty timeline")
            text: page.vm.narrowed ? qsTr("No entry fits this search or filter.", "empty timeline")
                                   : qsTr("What happened before counts too: even “about March” is a date.", "empty timeline")
            actionText: page.vm.narrowed ? "" : qsTr("Add an entry", "button")
            anchors { left: parent.left; right: parent.right; top: head.bottom; margins: Theme.margin }
            onActed: page.workspace.addEntry()
        }
        ListView {
            id: list
            visible: !page.vm.empty
            model: page.vm.timeline
            clip: true
            focus: true
            activeFocusOnTab: true
            currentIndex: -1
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            topMargin: Theme.gapTiny
            bottomMargin: Theme.gap
            anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom }
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Timeline", "list on Journey")
            Keys.onUpPressed: currentIndex = page.vm.timeline.neighbour(currentIndex, -1)
            Keys.onDownPressed: currentIndex = page.vm.timeline.neighbour(currentIndex, 1)
            onActiveFocusChanged: {
                if (activeFocus && currentIndex < 0)
                    currentIndex = page.vm.timeline.neighbour(indexAt(width / 2, contentY + height / 2), 1)
            }

            delegate: TimelineLine {
                id: line
                width: ListView.view.width
                grid: columns
                selected: page.shown.length > 0 && String(entryId) === page.shown
                last: index === ListView.view.count - 1
                onClicked: {
                    if (!acts)
                        return
                    list.currentIndex = index
                    page.press(line)
                }
            }
            TimelineGrid {
                id: columns
                wide: page.wide
                lanes: page.vm.timeline.lanes
            }
            T.ScrollBar.vertical: T.ScrollBar {
                id: scroll
                implicitWidth: Theme.gapTiny + Theme.stroke
                padding: Theme.hairline
                visible: size < 1
                contentItem: Rectangle {
                    radius: width / 2
                    color: Theme.border
                    opacity: scroll.active ? 1 : 0
                }
            }
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
}
