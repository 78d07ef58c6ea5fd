// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! All ten tasks on one page, for those who know them by heart. */
ColumnLayout {
    id: list

    required property ThinkingViewModel vm

    spacing: Theme.gap
    Layout.fillHeight: false

    ThinkingPips {
        vm: list.vm
        pressable: false
        Layout.fillWidth: true
    }
    Repeater {
        model: list.vm.items
        Card {
            id: task
            required property int index
            required property string group
            required property string ask
            required property int answer
            spacing: Theme.gapSmall
            AppLabel {
                text: task.ask
                weight: Theme.semibold
                Layout.fillWidth: true
            }
            Repeater {
                model: task.group === "write" ? 1 : 0
                ThinkingPad {
                    vm: list.vm
                    Layout.fillWidth: true
                }
            }
            AnswerTiles {
                label: task.ask
                answer: task.answer
                Layout.fillWidth: true
                onPicked: answer => list.vm.answer(task.index, answer)
            }
        }
    }
    AppButton {
        text: qsTr("Result", "button: ends the tasks")
        kind: "primary"
        base: Theme.targetMain
        Layout.fillWidth: true
        onClicked: list.vm.showResult()
    }
}
