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
    title: vm.caregiver ? qsTr("What is the patient’s name?", "first questions") : qsTr("What is your name?", "first questions")
    why: qsTr("It stands on the page you show your care team.", "first questions")

    TextFieldRow {
        label: qsTr("Name", "field")
        value: question.vm.name
        Layout.fillWidth: true
        onEdited: text => question.vm.name = text
        onEntered: question.vm.next()
    }
}
