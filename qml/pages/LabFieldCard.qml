// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One value of a lab sheet; range and mark of the report are asked once there is a value. */
Card {
    id: card

    required property LabField field

    spacing: Theme.gap

    NumberEntry {
        visible: !card.field.words
        label: card.field.label
        input: card.field.input
        submits: false
        Layout.fillWidth: true
    }
    TextFieldRow {
        visible: card.field.words
        label: card.field.label
        hint: qsTr("As printed: positive, 1:640, 35 U/mL", "field: a result in words")
        value: card.field.text
        onEdited: text => card.field.text = text
    }
    GridLayout {
        visible: card.field.filled
        columns: Theme.large ? 1 : 3
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        TextFieldRow {
            label: qsTr("Range from", "field: lower end of a report's range")
            value: card.field.low
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            onEdited: text => card.field.low = text
        }
        TextFieldRow {
            label: qsTr("Range to", "field: upper end of a report's range")
            value: card.field.high
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            onEdited: text => card.field.high = text
        }
        TextFieldRow {
            label: qsTr("Mark", "field: H, L, + on a report")
            value: card.field.flag
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            onEdited: text => card.field.flag = text
        }
    }
}
