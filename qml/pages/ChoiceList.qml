// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One of many, as rows of a card. It asks; the owner sets `chosen`. */
Card {
    id: list

    required property ChoiceModel choices
    property string chosen: ""
    signal picked(string code)

    flush: true

    Repeater {
        model: list.choices
        CardRow {
            required property int index
            required property string code
            required property string label
            required property string detail
            readonly property bool on: code === list.chosen
            title: label
            meta: detail
            pressable: true
            chevron: false
            divider: index > 0
            titleWeight: on ? Theme.semibold : Theme.regular
            glyph: on ? "check" : ""
            glyphTone: Theme.primary
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: on
            onClicked: list.picked(on ? "" : code)
        }
    }
}
