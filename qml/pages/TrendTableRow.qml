// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

/*! One day of the table: date and Day number, value and how many. Read aloud as one sentence. */
Item {
    id: row

    required property int index
    required property string date
    required property string dayNumber
    required property string value
    required property string range
    required property string count
    required property string sentence
    required property string series

    implicitHeight: cells.implicitHeight + Theme.gapSmall * 2
    Accessible.role: Accessible.ListItem
    Accessible.name: sentence

    RowLayout {
        id: cells
        spacing: Theme.gap
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: Theme.margin; rightMargin: Theme.margin }

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            AppLabel {
                text: row.date
                role: "row"
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppLabel {
                visible: row.dayNumber.length > 0
                text: qsTr("Day %1", "a day number, +15").arg(row.dayNumber)
                role: "meta"
                soft: true
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        ColumnLayout {
            spacing: 0
            AppLabel {
                text: row.value
                role: "row"
                weight: Theme.semibold
                horizontalAlignment: Text.AlignRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppLabel {
                text: Theme.joined([row.series, row.range, row.count], " · ")
                role: "meta"
                soft: true
                horizontalAlignment: Text.AlignRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
    Divider {
        visible: row.index > 0
        anchors { left: parent.left; right: parent.right; top: parent.top }
        inset: Theme.margin
    }
}
