// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A taper on a month: each day with its amount. From 150 % text the month is a list, because seven columns would be too narrow. */
Card {
    id: card

    required property TaperMonthModel month
    property string unit: ""
    signal picked(date day)

    padding: Theme.gapSmall
    spacing: Theme.gapTiny

    Item {
        implicitHeight: Math.max(before.implicitHeight, title.implicitHeight)
        Layout.fillWidth: true
        IconButton {
            id: before
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            glyph: "chevron-left"
            tone: Theme.primary
            text: qsTr("Previous month", "calendar button")
            onClicked: card.month.turn(-1)
        }
        AppLabel {
            id: title
            anchors { left: before.right; right: after.left; verticalCenter: parent.verticalCenter }
            //: %1 is a month, %2 a unit: "April 2026, mg a day"
            text: qsTr("%1, %2 a day", "calendar of a taper").arg(card.month.heading).arg(card.unit)
            weight: Theme.semibold
            horizontalAlignment: Text.AlignHCenter
        }
        IconButton {
            id: after
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            glyph: "chevron-right"
            tone: Theme.primary
            text: qsTr("Next month", "calendar button")
            onClicked: card.month.turn(1)
        }
    }
    Row {
        id: names
        visible: !Theme.large
        Layout.fillWidth: true
        Repeater {
            model: card.month.weekdays
            AppLabel {
                required property string modelData
                width: names.width / 7
                text: modelData
                role: "meta"
                soft: true
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
    GridLayout {
        columns: Theme.large ? 1 : 7
        columnSpacing: 0
        rowSpacing: 0
        Repeater {
            model: Theme.large ? 0 : card.month
            TaperCell {
                required property int index
                required property date day
                Layout.row: Math.floor(index / 7)
                Layout.column: index % 7
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: card.picked(day)
            }
        }
        Repeater {
            model: Theme.large ? card.month : 0
            CardRow {
                required property int index
                required property int number
                required property date day
                required property bool chosen
                required property string spoken
                visible: number > 0
                title: spoken
                pressable: true
                chevron: false
                titleWeight: chosen ? Theme.semibold : Theme.regular
                onClicked: card.picked(day)
            }
        }
    }
}
