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
    title: qsTr("Which illness is being treated?", "first questions")
    why: qsTr("It chooses the first questions of your check-in. You can change them.", "first questions")

    ChoiceList {
        choices: question.vm.diseases
        chosen: question.vm.disease
        Layout.fillWidth: true
        onPicked: code => question.vm.disease = code
    }
    TextFieldRow {
        label: qsTr("In your own words", "field: the illness")
        value: question.vm.diseaseText
        optional: true
        Layout.fillWidth: true
        onEdited: text => question.vm.diseaseText = text
    }
}
