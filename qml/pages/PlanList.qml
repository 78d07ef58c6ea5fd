// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Rows of a plan: hollow until they happened, filled then, crossed out if they will not. */
Card {
    id: list

    required property PlanRowModel rows
    property string actionText: ""
    property bool openable: true
    signal acted(string row)
    signal opened(string row)

    flush: true

    Repeater {
        model: list.rows
        CardRow {
            id: line
            required property int index
            required property string rowId
            required property string when
            required property string detail
            required property bool happened
            required property bool cancelled
            required title
            meta: Theme.joined([cancelled ? qsTr("Will not happen", "a cancelled step") : "", when, detail], ", ")
            glyph: happened ? "check" : cancelled ? "close" : "planned"
            glyphTone: happened ? Theme.primary : Theme.inkSoft
            titleWeight: happened ? Theme.semibold : Theme.regular
            pressable: list.openable
            divider: index > 0
            actionText: cancelled || happened ? "" : list.actionText
            onClicked: list.opened(rowId)
            onActed: list.acted(rowId)
        }
    }
}
