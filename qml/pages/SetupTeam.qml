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
    title: qsTr("Who do you call, day or night?", "first questions")
    why: qsTr("“Call my team” shows this number on every page.", "first questions")

    TextFieldRow {
        label: qsTr("Ward or team", "field")
        value: question.vm.teamName
        Layout.fillWidth: true
        onEdited: text => question.vm.teamName = text
    }
    TextFieldRow {
        label: qsTr("Phone number", "field")
        value: question.vm.teamPhone
        inputMethodHints: Qt.ImhDialableCharactersOnly
        Layout.fillWidth: true
        onEdited: text => question.vm.teamPhone = text
        onEntered: question.vm.next()
    }
}
