// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The timeline. A line opens its entry, or is chosen while several are; a long press or the menu key asks for more. */
ListView {
    id: list

    required property JourneyViewModel vm
    required property bool wide
    required property string shown // the entry that is open beside it
    readonly property bool choosing: vm.selection.active
    signal opened(var entryId)
    signal menuAsked(var entryId, string title, bool planned, bool cancelled)

    function standAt(line: int): void {
        forceLayout()
        if (line >= 0 && line === vm.todayLine) // a little of what is planned under it
            positionViewAtIndex(Math.min(line + 2, count - 1), ListView.End)
        else if (line >= 0)
            positionViewAtIndex(line, ListView.Center)
    }
    function press(line: TimelineLine): void {
        switch (line.type) {
        case "fold": return vm.toggle(line.index)
        case "earlier": return vm.showEarlier()
        case "later": return vm.backToToday()
        }
        choosing ? vm.choose(line.entryId) : opened(line.entryId)
    }

    model: vm.timeline
    clip: true
    focus: true
    activeFocusOnTab: true
    currentIndex: -1
    highlightMoveDuration: 0
    boundsBehavior: Flickable.StopAtBounds
    topMargin: Theme.gapTiny
    bottomMargin: Theme.gap
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Timeline", "list on Journey")
    Keys.onUpPressed: currentIndex = vm.timeline.neighbour(currentIndex, -1)
    Keys.onDownPressed: currentIndex = vm.timeline.neighbour(currentIndex, 1)
    onActiveFocusChanged: {
        if (activeFocus && currentIndex < 0)
            currentIndex = vm.timeline.neighbour(indexAt(width / 2, contentY + height / 2), 1)
    }

    delegate: TimelineLine {
        id: line
        width: ListView.view.width
        grid: columns
        choosing: list.choosing
        selected: list.shown.length > 0 && String(entryId) === list.shown
        last: index === ListView.view.count - 1
        onClicked: {
            if (!acts)
                return
            list.currentIndex = index
            list.press(line)
        }
        onHeld: {
            list.currentIndex = index
            list.menuAsked(entryId, title, planned, cancelled)
        }
    }
    TimelineGrid {
        id: columns
        wide: list.wide
        lanes: list.vm.timeline.lanes
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
