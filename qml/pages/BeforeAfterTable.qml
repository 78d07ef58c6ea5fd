// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The same counts in words and numbers, line by line; each line is read aloud as a sentence. */
Card {
    id: card

    required property BeforeAfterViewModel vm

    spacing: Theme.gapTiny
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Both stretches of days, as a table", "for readers")

    Repeater {
        model: card.vm.table
        Item {
            id: row
            required property int index
            required property string title
            required property string label
            required property string before
            required property string now
            required property string sentence
            readonly property bool head: title.length > 0

            implicitHeight: cells.y + cells.height
            Layout.fillWidth: true
            Accessible.role: head ? Accessible.Heading : Accessible.ListItem
            Accessible.name: sentence

            Divider {
                visible: row.head && row.index > 0
                y: Theme.gapTiny
                width: row.width
            }
            BeforeAfterCells {
                id: cells
                y: row.head && row.index > 0 ? Theme.gap : 0
                width: row.width
                height: implicitHeight
                label: row.head ? row.title : row.label
                beforeName: row.head ? "" : card.vm.beforeName
                nowName: row.head ? "" : card.vm.nowName
                before: row.head ? (Theme.large ? "" : card.vm.beforeName) : row.before
                now: row.head ? (Theme.large ? "" : card.vm.nowName) : row.now
                role: "meta"
                soft: !row.head
                weight: row.head ? Theme.semibold : Theme.regular
            }
        }
    }
}
