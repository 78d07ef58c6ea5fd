// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The head of Journey: list or calendar, search, filter, the way to a day, and Add. On the phone search and filter open in place. */
ColumnLayout {
    id: head

    required property JourneyViewModel vm
    required property bool wide // the rail is there: everything is in reach at once
    readonly property bool narrow: !wide || Theme.scale > 1.1 || width < minimumWide
    readonly property int minimumWide: 576
    readonly property string filterName: vm.filter > 0 ? vm.filters[vm.filter] : qsTr("Filter", "button")
    property string panel: "" // "search" | "filter" | "day"
    property int room: 0 // height there is for a panel
    property bool preparing: false // the treatment is still to come
    signal callTeam()
    signal prepare()
    signal add()

    function turn(name: string): void {
        if (panel === "search" && name === "search")
            vm.search = ""
        panel = panel === name ? "" : name
    }
    function turnView(): void {
        panel = ""
        vm.search = ""
        vm.calendarShown = !vm.calendarShown
    }

    spacing: Theme.gapSmall

    PageHeader {
        title: qsTr("Journey", "page")
        pill: !head.wide
        Layout.fillWidth: true
        Layout.bottomMargin: -Theme.gapSmall
        onCallTeam: head.callTeam()

        SegmentedBar {
            visible: !head.narrow
            label: qsTr("View", "list or calendar")
            options: [qsTr("List", "view of the journey"), qsTr("Calendar", "view of the journey")]
            current: head.vm.calendarShown ? 1 : 0
            Layout.fillWidth: false
            Layout.preferredWidth: implicitWidth
            onPicked: index => {
                if ((index === 1) !== head.vm.calendarShown)
                    head.turnView()
            }
        }
        AppButton {
            visible: !head.narrow
            text: qsTr("Add", "button: a new entry")
            glyph: "plus"
            kind: "primary"
            onClicked: head.add()
        }
        IconButton {
            visible: head.narrow
            text: qsTr("Add", "button: a new entry")
            glyph: "plus"
            tone: Theme.primary
            onClicked: head.add()
        }
    }
    JourneyTools {
        visible: head.narrow && !(head.vm.selection.active && Theme.large) // then what is chosen needs the room
        panel: head.panel
        filterName: head.filterName
        filtered: head.vm.filter > 0
        calendarShown: head.vm.calendarShown
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        onTurned: name => head.turn(name)
        onViewTurned: head.turnView()
    }
    Item { // no layout in a layout: its places must be right in the first picture
        visible: !head.narrow || head.panel === "search"
        implicitHeight: words.implicitHeight
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        SearchField {
            id: words
            anchors { left: parent.left; right: tools.left }
            text: head.vm.search
            onVisibleChanged: if (visible && head.narrow) forceActiveFocus()
            onSearched: text => head.vm.search = text
        }
        Row {
            id: tools
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            IconButton {
                visible: !head.narrow
                text: qsTr("Go to a day", "button: opens a calendar")
                glyph: "calendar"
                tone: Theme.primary
                onClicked: head.turn("day")
            }
            IconButton {
                visible: !head.narrow && !head.vm.calendarShown
                text: qsTr("Choose several", "button: choose several entries")
                glyph: "check"
                tone: Theme.primary
                onClicked: head.vm.selection.active ? head.vm.selection.stop() : head.vm.selection.start()
            }
        }
    }
    ChoiceChips {
        visible: !head.narrow
        label: qsTr("Show", "what the timeline shows")
        options: head.vm.filters
        current: head.vm.filter
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        onPicked: index => head.vm.filter = index
    }
    AppLabel {
        visible: text.length > 0
        text: head.vm.found
        role: "meta"
        soft: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.fillWidth: true
    }
    JourneyPanel {
        visible: head.panel === "day" || (head.narrow && head.panel === "filter")
        vm: head.vm
        shown: head.panel
        narrow: head.narrow
        implicitHeight: Math.min(contentHeight, head.room)
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.maximumWidth: Theme.formWidth
        onTurned: name => head.turn(name)
        onPrepare: head.prepare()
        onClosed: head.panel = ""
    }
    AppButton {
        visible: head.preparing && head.panel === "" && !head.vm.selection.active
        text: qsTr("Get ready: checks, questions, costs", "button: opens the page for the time before treatment")
        glyph: "list"
        kind: "ghost"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        onClicked: head.prepare()
    }
    Divider { Layout.topMargin: Theme.hairline }
}
