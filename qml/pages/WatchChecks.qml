// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Everything that is planned, the soonest first, and one more temperature sooner. */
ColumnLayout {
    id: checks

    required property WatchViewModel vm
    signal changeTimes()

    spacing: Theme.gap
    Layout.fillHeight: false

    ListSection {
        title: qsTr("Planned checks", "section of watch mode")
        actionText: qsTr("Times", "button: change when is measured")
        actionGlyph: "pencil"
        onActed: checks.changeTimes()
    }
    Card {
        visible: rows.count > 0
        flush: true
        Repeater {
            id: rows
            model: checks.vm.checks
            CardRow {
                required property int index
                required property string label
                required property string time
                required property string wait
                required property string last
                required property bool due
                title: label
                meta: last
                note: Theme.joined([time, wait], ", ")
                glyph: due ? "clock" : ""
                glyphTone: Theme.callToday
                divider: index > 0
            }
        }
    }
    AppLabel {
        visible: rows.count === 0
        text: qsTr("Nothing is planned for today.", "empty section of watch mode")
        soft: true
        Layout.fillWidth: true
    }
    AppLabel {
        text: qsTr("Temperature again in", "before buttons with durations")
        weight: Theme.medium
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        AppButton { text: qsTr("30 min", "button: measure again in"); kind: "outline"; onClicked: checks.vm.checkAgain(30) }
        AppButton { text: qsTr("1 h", "button: measure again in"); kind: "outline"; onClicked: checks.vm.checkAgain(60) }
        AppButton { text: qsTr("2 h", "button: measure again in"); kind: "outline"; onClicked: checks.vm.checkAgain(120) }
        AppButton { text: qsTr("As planned", "button: measure again in"); kind: "ghost"; onClicked: checks.vm.checkAgain(0) }
    }
}
