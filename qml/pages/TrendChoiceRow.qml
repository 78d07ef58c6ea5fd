// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls

/*! One thing the chart can show, ticked if it does; the first of a kind has the kind's heading over it. */
Column {
    id: row

    required property int index
    required property string code
    required property string label
    required property string detail
    required property string heading
    required property bool shown
    signal reached(int index)
    signal picked(string code)

    AppLabel {
        visible: row.heading.length > 0
        text: row.heading
        role: "row"
        weight: Theme.semibold
        heading: true
        leftPadding: Theme.margin
        rightPadding: Theme.margin
        topPadding: Theme.gap
        bottomPadding: Theme.gapTiny
        width: row.width
    }
    CardRow {
        title: row.label
        meta: row.detail
        pressable: true
        chevron: false
        divider: false
        titleWeight: row.shown ? Theme.semibold : Theme.regular
        width: row.width
        Accessible.role: Accessible.CheckBox
        Accessible.checkable: true
        Accessible.checked: row.shown
        onActiveFocusChanged: if (activeFocus) row.reached(row.index)
        onClicked: row.picked(row.code)

        Icon {
            visible: row.shown
            glyph: "check"
            color: Theme.primary
        }
    }
}
