// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The chart's twin in words: each day with its value, newest first, from the same counts. */
ColumnLayout {
    id: table

    required property TrendsViewModel vm
    required property bool beside
    readonly property bool many: vm.panels.length > 3 // too many for chips

    spacing: 0

    SubPageHeader {
        title: table.vm.tables[table.vm.tabled] ?? ""
        meta: table.vm.ranges[table.vm.range] ?? ""
        pill: false
        backGlyph: table.beside ? "close" : "chevron-left"
        Layout.fillWidth: true
        onBack: table.vm.view = TrendsViewModel.Chart

        IconButton {
            visible: table.many
            glyph: "chevron-up"
            text: qsTr("Table of the one before", "button")
            enabled: table.vm.tabled > 0
            onClicked: table.vm.tabled -= 1
        }
        IconButton {
            visible: table.many
            glyph: "chevron-down"
            text: qsTr("Table of the next one", "button")
            enabled: table.vm.tabled < table.vm.tables.length - 1
            onClicked: table.vm.tabled += 1
        }
    }
    ChoiceChips {
        visible: table.vm.tables.length > 1 && !table.many
        options: table.vm.tables
        label: qsTr("What the table shows", "choice")
        current: table.vm.tabled
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.bottomMargin: Theme.gapSmall
        onPicked: index => table.vm.tabled = index
    }
    AppLabel {
        visible: text.length > 0
        text: table.vm.tableNotes.join(" ")
        role: "meta"
        soft: true
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.bottomMargin: Theme.gapSmall
    }
    RowLayout {
        spacing: Theme.gap
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.bottomMargin: Theme.gapTiny
        AppLabel {
            text: table.vm.firstHeading
            role: "meta"
            weight: Theme.semibold
            soft: true
            Layout.fillWidth: true
            Accessible.ignored: true // each row is a whole sentence
        }
        AppLabel {
            text: table.vm.valueHeading
            role: "meta"
            weight: Theme.semibold
            soft: true
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    ListView {
        id: rows
        model: table.vm.table
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        Layout.fillWidth: true
        Layout.fillHeight: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("%1, as a table", "for readers").arg(table.vm.tables[table.vm.tabled] ?? "")
        T.ScrollBar.vertical: T.ScrollBar {
            id: scroll
            implicitWidth: Theme.gapTiny + 2
            padding: 1
            visible: size < 1
            contentItem: Rectangle {
                radius: width / 2
                color: Theme.border
                opacity: scroll.active ? 1 : 0
            }
        }
        delegate: TrendTableRow {
            width: rows.width
        }
        AppLabel {
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin }
            visible: rows.count === 0
            text: qsTr("No value in these days.", "empty table")
            soft: true
        }
        FocusRing {
            shown: rows.activeFocus
            gap: -Theme.stroke * 2
        }
    }
}
