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
    title: qsTr("Which treatment?", "first questions")
    why: qsTr("It names the phases on your way. Your team’s plan always comes first.", "first questions")

    ChoiceList {
        choices: question.vm.treatments
        chosen: question.vm.treatment
        Layout.fillWidth: true
        onPicked: code => question.vm.treatment = code
    }
}
