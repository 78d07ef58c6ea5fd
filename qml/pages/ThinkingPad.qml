// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The sentence, the same every day, and the pad to write it on. Who has no pen, or cannot, answers "Could not try". */
Card {
    id: card

    required property ThinkingViewModel vm

    spacing: Theme.gap

    AppLabel {
        visible: card.vm.sentence.length === 0
        text: qsTr("Choose one sentence. It stays the same every day, so that the writing can be compared.", "thinking check")
        Layout.fillWidth: true
    }
    Repeater {
        model: card.vm.sentence.length === 0 ? card.vm.sentences : null
        AppButton {
            required property string label
            text: label
            kind: "outline"
            Layout.fillWidth: true
            onClicked: card.vm.chooseSentence(label)
        }
    }
    TextFieldRow {
        visible: card.vm.sentence.length === 0
        label: qsTr("Or an own sentence", "field")
        onCommitted: text => card.vm.chooseSentence(text)
    }
    Quote {
        visible: card.vm.sentence.length > 0
        text: card.vm.sentence
    }
    InkPad {
        visible: card.vm.sentence.length > 0
        paths: card.vm.ink.paths
        written: !card.vm.ink.empty
        label: qsTr("Write here with a finger, a pen or the mouse", "ink pad")
        Layout.fillWidth: true
        onPressed: (x, y, padWidth, padHeight) => card.vm.ink.press(x, y, padWidth, padHeight)
        onMoved: (x, y) => card.vm.ink.move(x, y)
        onLifted: card.vm.ink.lift()
    }
    Flow {
        visible: !card.vm.ink.empty
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        AppButton {
            text: qsTr("Last stroke back", "button of the ink pad")
            kind: "ghost"
            glyph: "undo"
            onClicked: card.vm.ink.takeBack()
        }
        AppButton {
            text: qsTr("Start over", "button of the ink pad")
            kind: "ghost"
            glyph: "trash"
            onClicked: card.vm.ink.clear()
        }
    }
}
