// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What helpers ask for in an emergency. Nothing of it leaves the vault unless the emergency card is switched on. */
Card {
    id: emergency

    required property PatientFormViewModel vm

    spacing: Theme.gap

    TextFieldRow {
        label: qsTr("Emergency number", "field")
        placeholder: "112"
        optional: true
        value: emergency.vm.emergencyNumber
        inputMethodHints: Qt.ImhDialableCharactersOnly
        onEdited: text => emergency.vm.emergencyNumber = text
    }
    TextFieldRow {
        label: qsTr("Contact person", "field: whom to ring")
        optional: true
        value: emergency.vm.contactName
        onEdited: text => emergency.vm.contactName = text
    }
    TextFieldRow {
        label: qsTr("Their phone number", "field: of the contact person")
        optional: true
        value: emergency.vm.contactPhone
        inputMethodHints: Qt.ImhDialableCharactersOnly
        onEdited: text => emergency.vm.contactPhone = text
    }
    TextFieldRow {
        label: qsTr("Language", "field: that the patient speaks")
        optional: true
        value: emergency.vm.language
        onEdited: text => emergency.vm.language = text
    }
    TextFieldRow {
        label: qsTr("Blood group", "field")
        placeholder: "A+"
        optional: true
        value: emergency.vm.bloodGroup
        onEdited: text => emergency.vm.bloodGroup = text
    }
}
