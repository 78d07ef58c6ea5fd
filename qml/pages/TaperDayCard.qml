// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The day chosen on the calendar of a taper: what is planned, what was taken; and a way to say it. */
Card {
    id: card

    required property TaperViewModel vm
    readonly property bool logged: vm.chosenDose.toString() !== "00000000-0000-0000-0000-000000000000"
    signal doseOpened(var id)

    spacing: Theme.gapSmall

    AppLabel {
        text: card.vm.chosenTitle
        weight: Theme.semibold
        heading: true
        Layout.fillWidth: true
    }
    AppLabel {
        text: card.vm.chosenText
        Layout.fillWidth: true
    }
    GridLayout {
        visible: card.vm.canMark
        columns: Theme.large ? 1 : 2
        columnSpacing: Theme.gapSmall
        rowSpacing: Theme.gapSmall
        AppButton {
            text: qsTr("Taken as planned", "button: log the dose of a day")
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: card.vm.markTaken()
        }
        AppButton {
            text: qsTr("Missed", "button: log a dose that was not taken")
            kind: "outline"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: card.vm.markMissed()
        }
    }
    AppButton {
        visible: card.logged
        text: qsTr("Change what is logged", "button: opens a dose")
        glyph: "pencil"
        kind: "outline"
        Layout.fillWidth: true
        onClicked: card.doseOpened(card.vm.chosenDose)
    }
}
