// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! After "I called": what they said, if one likes. */
Card {
    id: card

    required property CallViewModel vm

    visible: vm.asksWhatTheySaid
    spacing: Theme.gapSmall

    TextFieldRow {
        id: said
        label: qsTr("What did they say?", "field, after a call")
        optional: true
        maximumLength: 2000
        onEntered: keep.clicked()
    }
    AppButton {
        id: keep
        text: said.text.length > 0 ? qsTr("Keep", "button") : qsTr("Nothing to add", "button")
        Layout.fillWidth: true
        onClicked: {
            card.vm.setSaid(said.text)
            said.text = ""
        }
    }
}
