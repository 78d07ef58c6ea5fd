// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One task, large: what to say, then Right, Not right or Could not try. The sentence has its pad here. */
ColumnLayout {
    id: asking

    required property ThinkingViewModel vm

    spacing: Theme.gap
    Layout.fillHeight: false

    Card {
        spacing: Theme.gapSmall
        AppLabel {
            text: asking.vm.stepText
            role: "meta"
            soft: true
            Layout.fillWidth: true
        }
        AppLabel {
            text: asking.vm.ask
            role: "pageTitle"
            heading: true
            Layout.fillWidth: true
        }
    }
    ThinkingPad {
        visible: asking.vm.writes
        vm: asking.vm
        Layout.fillWidth: true
    }
    AnswerTiles {
        label: asking.vm.ask
        answer: asking.vm.stepAnswer
        Layout.fillWidth: true
        onPicked: answer => asking.vm.answer(asking.vm.step, answer)
    }
    RowLayout {
        spacing: Theme.gapSmall
        AppButton {
            visible: asking.vm.step > 0
            text: qsTr("Task before", "button")
            kind: "ghost"
            glyph: "chevron-left"
            onClicked: asking.vm.goTo(asking.vm.step - 1)
        }
        Item { Layout.fillWidth: true }
        AppButton {
            visible: asking.vm.stepAnswer > 0 && asking.vm.step + 1 < asking.vm.items.rowCount()
            text: qsTr("Next task", "button")
            kind: "ghost"
            onClicked: asking.vm.goTo(asking.vm.step + 1)
        }
    }
    ThinkingPips {
        vm: asking.vm
        Layout.fillWidth: true
    }
}
