// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One kind of news; gone when there is none. The first lines at once, all of them when asked. */
ColumnLayout {
    id: list

    required property string title
    required property ChoiceModel rows
    property string glyph: ""
    property bool pressable: true
    property int most: 12
    signal picked(string code)

    visible: rows.count > 0
    spacing: Theme.gap
    Layout.fillWidth: true
    Layout.fillHeight: false

    ListSection {
        title: list.title
        note: String(list.rows.count)
    }
    Card {
        flush: true
        Repeater {
            model: list.rows
            CardRow {
                required property int index
                required property string code
                required property string label
                required property string detail
                visible: index < list.most
                title: label
                meta: detail
                glyph: list.glyph
                titleWeight: Theme.regular
                pressable: list.pressable
                divider: index > 0
                onClicked: list.picked(code)
            }
        }
    }
    AppButton {
        visible: list.rows.count > list.most
        text: qsTr("Show %n more", "button: the whole list", list.rows.count - list.most)
        kind: "ghost"
        onClicked: list.most = list.rows.count
    }
}
