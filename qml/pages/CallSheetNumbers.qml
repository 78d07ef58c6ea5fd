// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Centre, team, the number that is answered day and night, and the emergency number. */
Card {
    id: card

    required property CallSheetViewModel vm

    spacing: Theme.gap

    TextFieldRow {
        label: qsTr("Centre", "field")
        value: card.vm.centre
        onEdited: text => card.vm.centre = text
    }
    TextFieldRow {
        label: qsTr("Ward or team", "field")
        value: card.vm.teamName
        onEdited: text => card.vm.teamName = text
    }
    TextFieldRow {
        label: qsTr("Number, day and night", "field")
        value: card.vm.teamPhone
        inputMethodHints: Qt.ImhDialableCharactersOnly
        onEdited: text => card.vm.teamPhone = text
    }
    TextFieldRow {
        label: qsTr("Emergency number", "field")
        hint: qsTr("For example 112, 911 or 999.", "call list")
        value: card.vm.emergencyNumber
        inputMethodHints: Qt.ImhDialableCharactersOnly
        onEdited: text => card.vm.emergencyNumber = text
    }
}
