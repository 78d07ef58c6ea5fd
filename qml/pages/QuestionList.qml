// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Some questions as rows; nothing at all if there are none. */
ColumnLayout {
    id: list

    required property string title
    required property ChoiceModel rows
    property bool adding: false
    signal chosen(string id, string question)

    visible: rows.count > 0
    spacing: Theme.gap
    Layout.fillWidth: true
    Layout.fillHeight: false

    ListSection { title: list.title }
    Card {
        flush: true
        Repeater {
            model: list.rows
            CardRow {
                required property int index
                required property string code
                required property string label
                required property string detail
                title: label
                meta: detail
                glyph: list.adding ? "plus" : "speech"
                glyphTone: list.adding ? Theme.primary : Theme.inkSoft
                titleWeight: Theme.regular
                pressable: true
                chevron: !list.adding
                divider: index > 0
                onClicked: list.chosen(code, label)
            }
        }
    }
}
