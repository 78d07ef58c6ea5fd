// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Entries of the calendar as rows of a card; a press opens one. */
Card {
    id: card

    required property TimelineModel rows
    property bool dated: false // with the date in words: they are of no single day
    signal opened(var entryId)

    visible: rows.count > 0
    flush: true

    Repeater {
        model: card.rows
        CardRow {
            required property int index
            required property var entryId
            required property string date
            required property bool planned
            required meta
            required who
            lead: card.dated ? date : ""
            glyph: planned ? "planned" : ""
            titleWeight: planned ? Theme.medium : Theme.semibold
            pressable: true
            divider: index > 0
            onClicked: card.opened(entryId)
        }
    }
}
