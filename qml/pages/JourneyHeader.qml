// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The head of Journey: search, filter, the way to a day, and Add. On the phone search and filter open in place. */
ColumnLayout {
    id: head

    required property JourneyViewModel vm
    required property bool wide // the rail is there: everything is in reach at once
    readonly property bool narrow: !wide || Theme.scale > 1.1 || width < minimumWide
    readonly property int minimumWide: 576
    readonly property int third: Math.floor((width - 2 * Theme.margin - 2 * Theme.gapSmall) / 3)
    readonly property string filterName: vm.filter > 0 ? vm.filters[vm.filter] : qsTr("Filter", "button")
    property string panel: "" // "search" | "filter" | "day"
    readonly property int fieldWidth: Theme.fieldWidth + Theme.gapLarge // beside the title
    property int room: 0 // height there is for the calendar
    signal callTeam()
    signal add()

    function turn(name: string): void {
        if (panel === "search" && name === "search")
            vm.search = ""
        panel = panel === name ? "" : name
    }
    function isoOf(day: date): string {
        const two = number => String(number).padStart(2, "0")
        return day.getFullYear() + "-" + two(day.getMonth() + 1) + "-" + two(day.getDate())
    }

    spacing: Theme.gapSmall

    component Tool: AppButton {
        kind: "outline"
        leftPadding: Theme.gapSmall
        rightPadding: Theme.gapSmall
        width: head.third
        height: Theme.rowOne
    }

    PageHeader {
        title: qsTr("Journey", "page")
        pill: !head.wide
        Layout.fillWidth: true
        Layout.bottomMargin: -Theme.gapSmall
        onCallTeam: head.callTeam()

        SearchField {
            visible: !head.narrow
            text: head.vm.search
            Layout.preferredWidth: head.fieldWidth
            Layout.fillWidth: false
            onSearched: words => head.vm.search = words
        }
        AppButton {
            visible: !head.narrow
            text: qsTr("Go to a day", "button: opens a calendar")
            glyph: "calendar"
            kind: "outline"
            onClicked: head.turn("day")
        }
        AppButton {
            visible: !head.narrow
            text: qsTr("Add", "button: a new entry")
            glyph: "plus"
            kind: "primary"
            onClicked: head.add()
        }
    }
    Row {
        visible: head.narrow && !Theme.large
        spacing: Theme.gapSmall
        Layout.leftMargin: Theme.margin
        Tool {
            text: qsTr("Search", "button")
            glyph: "search"
            kind: head.panel === "search" ? "tint" : "outline"
            onClicked: head.turn("search")
        }
        Tool {
            text: head.filterName
            glyph: "filter"
            kind: head.panel === "filter" || head.vm.filter > 0 ? "tint" : "outline"
            onClicked: head.turn("filter")
        }
        Tool {
            text: qsTr("Add", "button: a new entry")
            glyph: "plus"
            onClicked: head.add()
        }
    }
    Row {
        visible: Theme.large
        spacing: Theme.gapSmall
        Layout.leftMargin: Theme.margin
        StackedButton {
            width: head.third
            height: Theme.stackedHeight + Theme.gap
            text: qsTr("Search", "button")
            glyph: "search"
            onClicked: head.turn("search")
        }
        StackedButton {
            width: head.third
            height: Theme.stackedHeight + Theme.gap
            text: head.filterName
            glyph: "filter"
            onClicked: head.turn("filter")
        }
        StackedButton {
            width: head.third
            height: Theme.stackedHeight + Theme.gap
            text: qsTr("Add", "button: a new entry")
            glyph: "plus"
            onClicked: head.add()
        }
    }
    SearchField {
        visible: head.narrow && head.panel === "search"
        text: head.vm.search
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        onVisibleChanged: if (visible) forceActiveFocus()
        onSearched: words => head.vm.search = words
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
    Flickable { // with large text it scrolls, so that the timeline stays in sight
        visible: head.panel === "day" || (head.narrow && head.panel === "filter")
        clip: true
        contentHeight: sheet.implicitHeight
        implicitHeight: Math.min(contentHeight, head.room)
        boundsBehavior: Flickable.StopAtBounds
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.maximumWidth: Theme.formWidth
        Column {
            id: sheet
            width: parent.width
            spacing: Theme.gapSmall
            ChoiceChips {
                id: narrowFilter
                visible: head.narrow && head.panel === "filter"
                width: parent.width
                label: qsTr("Show", "what the timeline shows")
                options: head.vm.filters
                current: head.vm.filter
                onPicked: index => {
                    head.vm.filter = index
                    head.panel = ""
                }
            }
            AppButton {
                visible: narrowFilter.visible
                width: parent.width
                text: qsTr("Go to a day", "button: opens a calendar")
                glyph: "calendar"
                kind: "outline"
                onClicked: head.turn("day")
            }
            MonthGrid {
                id: days
                visible: head.panel === "day"
                width: parent.width
                onPicked: day => {
                    head.panel = ""
                    head.vm.goTo(head.isoOf(day))
                }
            }
        }
    }
    Divider { Layout.topMargin: Theme.hairline }
}
