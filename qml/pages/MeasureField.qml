// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One measurement in large digits, or two that belong together, and "Could not read". */
Card {
    id: field

    required property string label
    required property NumberInput input
    property string secondLabel: ""
    property NumberInput second: null
    property bool unread: false
    property bool canFail: true
    default property alias more: slot.data
    signal toggled()

    spacing: Theme.gapSmall
    Layout.fillWidth: true

    NumberEntry {
        label: field.label
        input: field.input
        big: true
        submits: false
        Layout.fillWidth: true
    }
    Repeater {
        model: field.second ? [field.second] : []
        NumberEntry {
            required property NumberInput modelData
            label: field.secondLabel
            input: modelData
            big: true
            submits: false
            Layout.fillWidth: true
        }
    }
    ColumnLayout {
        id: slot
        visible: children.length > 0
        spacing: Theme.gapSmall
        Layout.fillHeight: false
    }
    CheckTile {
        visible: field.canFail
        text: qsTr("Could not read", "tick: the device showed nothing")
        checked: field.unread
        Accessible.name: text + ", " + field.label
        Layout.fillWidth: true
        onClicked: field.toggled()
    }
}
