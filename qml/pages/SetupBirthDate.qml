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
    title: qsTr("Date of birth", "first questions")
    why: qsTr("Doctors and records ask for it first.", "first questions")

    TextFieldRow {
        label: qsTr("Date of birth", "field")
        placeholder: "1984-05-31"
        value: question.vm.birthDate
        Layout.fillWidth: true
        onEdited: text => question.vm.birthDate = text
        onEntered: question.vm.next()
    }
}
