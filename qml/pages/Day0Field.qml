// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

/*! Day 0: an exact day, a best guess, or not known. It asks; the owner sets. */
ColumnLayout {
    id: field

    required property int kind // 0 exact, 1 about, 2 not known
    required property string day // ISO
    property string problem: ""
    signal kindPicked(int index)
    signal dayPicked(string iso)

    spacing: Theme.gap
    Layout.fillWidth: true
    Layout.fillHeight: false

    SegmentedBar {
        label: qsTr("How well it is known", "choice")
        options: [qsTr("Exact day", "Day 0"), qsTr("About", "Day 0"), qsTr("Not known", "Day 0")]
        current: field.kind
        Layout.fillWidth: true
        onPicked: index => field.kindPicked(index)
    }
    DateField {
        visible: field.kind !== 2
        vague: false
        label: field.kind === 1 ? qsTr("Your best guess", "field: Day 0") : qsTr("Day 0", "field")
        value: field.day
        problem: field.problem
        onPicked: iso => field.dayPicked(iso)
    }
}
