// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A titled card of rows; nothing when there are none. A row that can be pressed says its code. */
ColumnLayout {
    id: list

    required property string title
    required property ChoiceModel rows
    property string note: ""
    property string actionText: ""
    property bool pressable: false
    property bool always: false // the title stays when there are no rows
    signal pressed(string code)
    signal acted()

    visible: always || rows.count > 0
    spacing: Theme.gapSmall
    Layout.fillWidth: true
    Layout.fillHeight: false

    ListSection {
        title: list.title
        actionText: list.actionText
        onActed: list.acted()
    }
    AppLabel {
        visible: text.length > 0
        text: list.note
        role: "meta"
        soft: true
        Layout.fillWidth: true
    }
    Card {
        visible: list.rows.count > 0
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
                divider: index > 0
                pressable: list.pressable
                onClicked: list.pressed(code)
            }
        }
    }
}
