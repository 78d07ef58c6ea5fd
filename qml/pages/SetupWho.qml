// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

SetupQuestion {
    id: question
    required property SetupViewModel vm
    title: qsTr("Who is writing this diary?", "first questions")

    CheckTile {
        text: qsTr("I am the patient", "choice")
        glyph: "person"
        checked: !question.vm.caregiver
        Layout.fillWidth: true
        onClicked: question.vm.caregiver = false
    }
    CheckTile {
        text: qsTr("I look after somebody", "choice: caregiver")
        glyph: "people"
        checked: question.vm.caregiver
        Layout.fillWidth: true
        onClicked: question.vm.caregiver = true
    }
    TextFieldRow {
        visible: question.vm.caregiver
        label: qsTr("Your own name", "field")
        value: question.vm.ownName
        Layout.fillWidth: true
        onEdited: text => question.vm.ownName = text
    }
}
