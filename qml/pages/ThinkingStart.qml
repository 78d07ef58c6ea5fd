// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Before the first question: who asks, what makes it hard also on good days, one by one or on one page, and the baseline. */
ColumnLayout {
    id: start

    required property ThinkingViewModel vm

    spacing: Theme.gap
    Layout.fillHeight: false

    AppLabel {
        text: qsTr("Ten small tasks, asked by somebody who knows the person. It takes about three minutes. Have a pen, a clock and a cup within reach.", "thinking check")
        Layout.fillWidth: true
    }
    Banner {
        visible: start.vm.reminder.length > 0
        text: start.vm.reminder
    }
    ListSection {
        visible: start.vm.asksSelf
        title: qsTr("Who is asking?", "section")
    }
    AppLabel {
        visible: start.vm.asksSelf
        text: start.vm.others.count > 0 ? qsTr("Nobody should check themselves alone. Choose who asks now.", "thinking check")
                                        : qsTr("Nobody should check themselves alone. Add a caregiver under More, People.", "thinking check")
        Layout.fillWidth: true
    }
    ChoiceList {
        visible: start.vm.asksSelf && start.vm.others.count > 0
        choices: start.vm.others
        onPicked: code => start.vm.chooseAsker(code)
    }
    CheckTile {
        text: qsTr("This is my own baseline", "tick: the check from before treatment")
        meta: qsTr("From before treatment, on a good day", "explains a tick")
        checked: start.vm.baseline
        onClicked: start.vm.setBaseline(!start.vm.baseline)
    }
    Card {
        flush: true
        CardRow {
            title: qsTr("What makes it hard also on good days", "row of the thinking check")
            meta: start.vm.chosenHurdles.length > 0 ? start.vm.chosenHurdles.map(id => start.vm.hurdles.labelOf(id)).join(", ")
                                                   : qsTr("Nothing noted: language, eyes, ears, speech, hand", "row of the thinking check")
            glyph: "hand"
            pressable: true
            divider: false
            onClicked: start.vm.changeHurdles()
        }
    }
    AppButton {
        text: qsTr("Ask one by one", "button: starts the thinking check")
        kind: "primary"
        base: Theme.targetMain
        Layout.fillWidth: true
        onClicked: {
            start.vm.onePage = false
            start.vm.begin()
        }
    }
    AppButton {
        text: qsTr("All on one page", "button: starts the thinking check")
        kind: "outline"
        base: Theme.targetMain
        Layout.fillWidth: true
        onClicked: {
            start.vm.onePage = true
            start.vm.begin()
        }
    }
}
