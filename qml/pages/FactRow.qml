// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

/*! "Where   Ward 7B": a soft label and what it is. Under each other from 150 % text. */
GridLayout {
    id: row

    required property string label
    property string value: ""

    columns: Theme.large ? 1 : 2
    columnSpacing: Theme.gap
    rowSpacing: 0
    Accessible.role: Accessible.ListItem
    Accessible.name: label + ": " + value

    AppLabel {
        text: row.label
        soft: true
        Layout.preferredWidth: Theme.factWidth
        Layout.alignment: Qt.AlignTop
        Accessible.ignored: true
    }
    AppLabel {
        text: row.value
        Layout.fillWidth: true
        Accessible.ignored: true
    }
}
