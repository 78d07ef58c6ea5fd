// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

/*! One symptom: the days before the last look, and since. */
ColumnLayout {
    id: line

    required property string label
    required property string before
    required property string since
    required property real beforeShare
    required property real sinceShare

    spacing: Theme.gapTiny
    Layout.fillHeight: false
    Accessible.role: Accessible.ListItem
    //: read aloud: a symptom, how it was before, how it was since
    Accessible.name: qsTr("%1. Before: %2. Since: %3.", "since I looked").arg(label).arg(before).arg(since)

    AppLabel {
        text: line.label
        weight: Theme.medium
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    GridLayout {
        columns: Theme.large ? 2 : 4
        columnSpacing: Theme.gapSmall
        rowSpacing: Theme.gapTiny
        LevelMark { share: line.beforeShare }
        AppLabel {
            text: qsTr("before: %1", "since I looked").arg(line.before)
            role: "meta"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Accessible.ignored: true
        }
        LevelMark { share: line.sinceShare }
        AppLabel {
            text: qsTr("since: %1", "since I looked").arg(line.since)
            role: "meta"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Accessible.ignored: true
        }
    }
}
