// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Confirmed with whom and when. Only then does the list speak. */
Card {
    id: card

    required property CallSheetViewModel vm

    flush: true

    SwitchRow {
        text: qsTr("I went through this with my team", "switch")
        meta: qsTr("From now on the rules that are on speak.", "call list")
        divider: false
        checked: card.vm.confirmed
        onToggled: card.vm.confirmed = checked
    }
    ColumnLayout {
        visible: card.vm.confirmed
        spacing: Theme.gap
        Layout.margins: Theme.cardPadding
        Layout.topMargin: 0
        TextFieldRow {
            label: qsTr("Confirmed with", "field: a name")
            value: card.vm.confirmedWith
            onEdited: text => card.vm.confirmedWith = text
        }
        TextFieldRow {
            label: qsTr("On", "field: a date")
            placeholder: "2026-03-03"
            value: card.vm.confirmedOn
            onEdited: text => card.vm.confirmedOn = text
        }
    }
}
