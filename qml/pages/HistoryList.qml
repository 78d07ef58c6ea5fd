// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! "How it changed": every version, newest first; who, when, what in words; and the way back to it. */
ColumnLayout {
    id: list

    required property HistoryViewModel history
    readonly property int shown: all ? history.versions.count : Math.min(first, history.versions.count)
    readonly property int first: 5
    property bool all: false
    property bool titled: true

    visible: history.versions.count > 0
    spacing: Theme.gap
    Layout.fillWidth: true

    ListSection {
        visible: list.titled
        title: qsTr("How it changed", "section: history of an entry")
    }
    Repeater {
        model: list.history.versions
        Card {
            id: version
            required property int index
            required property var sequence
            required property string title
            required property string what
            required property string who
            required property bool restorable

            visible: index < list.shown
            spacing: Theme.gapTiny
            Accessible.role: Accessible.ListItem
            Accessible.name: Theme.joined([title, what, who], ". ")

            AppLabel {
                text: version.title
                weight: Theme.semibold
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppLabel {
                visible: text.length > 0
                text: version.what
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppLabel {
                text: version.who
                role: "meta"
                soft: true
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppButton {
                visible: version.restorable
                text: qsTr("Restore this version", "button: history of an entry")
                glyph: "undo"
                kind: "ghost"
                Layout.leftMargin: -Theme.gap
                Accessible.name: text + ", " + version.who
                onClicked: list.history.restore(version.sequence)
            }
        }
    }
    AppButton {
        visible: list.shown < list.history.versions.count
        text: qsTr("Show all", "button: the whole history of an entry")
        kind: "outline"
        Layout.fillWidth: true
        onClicked: list.all = true
    }
}
