// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One pasted line: what it says, what would be kept, what is in the way. */
Card {
    id: card

    required property int number
    required property string text
    required property string made
    required property string detail
    required property string problem
    required property bool ticked
    required property bool tickable
    required property list<string> units
    readonly property bool plain: made.length === 0 && problem.length === 0
    signal tick(bool on)
    signal unitChosen(int index)

    spacing: Theme.gapSmall

    AppLabel {
        text: card.text
        role: "meta"
        soft: true
        Layout.fillWidth: true
        Accessible.name: qsTr("Line %1: %2", "pasted letter").arg(card.number).arg(card.text)
    }
    CheckTile {
        visible: card.tickable
        text: card.made
        meta: card.detail
        checked: card.ticked
        Layout.fillWidth: true
        onClicked: card.tick(!card.ticked)
    }
    AppLabel {
        visible: !card.tickable && text.length > 0
        text: Theme.joined([card.made, card.detail], ", ")
        soft: card.plain
        Layout.fillWidth: true
    }
    FieldNote { problem: card.problem }
    ChoiceChips {
        visible: card.units.length > 0
        label: qsTr("Unit", "choice")
        options: card.units
        onPicked: index => card.unitChosen(index)
    }
}
