// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

/*! One symptom: the days before the last look, and since. */
// A fixed wish for width: layouts in layouts lose their place when rows arrive late (Qt 6.4).
Item {
    id: line

    required property string label
    required property string before
    required property string since
    required property real beforeShare
    required property real sinceShare

    implicitWidth: 1
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.ListItem
    //: read aloud: a symptom, how it was before, how it was since
    Accessible.name: qsTr("%1. Before: %2. Since: %3.", "since I looked").arg(label).arg(before).arg(since)

    Column {
        id: column
        width: parent.width
        spacing: Theme.gapTiny

        AppLabel {
            text: line.label
            weight: Theme.medium
            width: parent.width
            Accessible.ignored: true
        }
        Grid {
            columns: Theme.large ? 1 : 2
            spacing: Theme.gapSmall
            width: parent.width
            Repeater {
                model: [qsTr("before: %1", "since I looked").arg(line.before), qsTr("since: %1", "since I looked").arg(line.since)]
                Row {
                    id: half
                    required property int index
                    required property string modelData
                    width: Theme.large ? column.width : (column.width - Theme.gapSmall) / 2
                    spacing: Theme.gapSmall
                    LevelMark { id: mark; share: half.index === 0 ? line.beforeShare : line.sinceShare }
                    AppLabel {
                        text: half.modelData
                        role: "meta"
                        width: half.width - mark.width - half.spacing
                        anchors.verticalCenter: parent.verticalCenter
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
