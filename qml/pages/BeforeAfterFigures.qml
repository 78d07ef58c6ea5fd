// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Results and counts of days: two figures beside each other, with what they are of. */
Card {
    id: card

    required property BeforeAfterViewModel vm
    readonly property alias rows: list

    spacing: Theme.gapSmall

    BeforeAfterCells {
        visible: !Theme.large
        label: ""
        beforeName: ""
        nowName: ""
        before: card.vm.beforeName
        now: card.vm.nowName
        role: "meta"
    }
    Repeater {
        id: list
        model: card.vm.figures
        Item {
            id: row
            required property string label
            required property string sourceNote
            required property string before
            required property string beforeOf
            required property string now
            required property string nowOf
            required property string sentence

            implicitHeight: cells.y + cells.height
            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: sentence

            Divider { width: row.width }
            BeforeAfterCells {
                id: cells
                y: Theme.gapSmall
                width: row.width
                height: implicitHeight
                label: row.label
                note: row.sourceNote
                beforeName: card.vm.beforeName
                nowName: card.vm.nowName
                before: row.before
                beforeNote: row.beforeOf
                now: row.now
                nowNote: row.nowOf
            }
        }
    }
}
