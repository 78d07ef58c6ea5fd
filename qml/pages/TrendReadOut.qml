// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What was recorded on the day under the cursor, with the day before and after that have values, and what can be done with the
    picture: beside it on a wide page, else under it. Never covers the chart. */
Item {
    id: strip

    required property TrendsViewModel vm
    required property TrendPicture picture
    readonly property bool beside: vm.wide
    readonly property real needed: Math.max(back.height, words.height + 2 * Theme.gapTiny)
    /*! The tallest so far: the chart does not move while one steps from day to day. */
    property real most: 0
    readonly property real rowHeight: Math.max(needed, most)

    height: beside ? Math.max(rowHeight, tools.height) : rowHeight + tools.height
    onNeededChanged: most = Math.max(most, needed)

    Item {
        id: row
        width: strip.beside ? strip.width - tools.width - Theme.gap : strip.width
        height: strip.beside ? strip.height : strip.rowHeight

        IconButton {
            id: back
            glyph: "chevron-left"
            tone: Theme.primary
            text: qsTr("Previous day with a value", "button")
            enabled: strip.vm.cursor.canStepBack
            anchors { left: parent.left; leftMargin: Theme.gapTiny; verticalCenter: parent.verticalCenter }
            onClicked: strip.vm.cursor.step(-1)
        }
        Column {
            id: words
            anchors { left: back.right; right: on.left; verticalCenter: parent.verticalCenter }
            onWidthChanged: strip.most = 0
            Accessible.role: Accessible.StaticText
            Accessible.name: Theme.joined([strip.vm.cursor.title, strip.vm.cursor.text], ": ")

            AppLabel {
                width: words.width
                text: strip.vm.cursor.title
                role: "row"
                weight: Theme.bold
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            AppLabel {
                width: words.width
                text: strip.vm.cursor.text
                role: "row"
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
        IconButton {
            id: on
            glyph: "chevron-right"
            tone: Theme.primary
            text: qsTr("Next day with a value", "button")
            enabled: strip.vm.cursor.canStepOn
            anchors { right: parent.right; rightMargin: Theme.gapTiny; verticalCenter: parent.verticalCenter }
            onClicked: strip.vm.cursor.step(1)
        }
    }
    TrendTools {
        id: tools
        vm: strip.vm
        picture: strip.picture
        width: strip.beside ? oneRow : strip.width - 2 * Theme.gapTiny
        x: strip.beside ? strip.width - width - Theme.gapTiny : Theme.gapTiny
        y: strip.beside ? Math.round((strip.height - height) / 2) : strip.rowHeight
    }
}
