// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! How many were right, today and before treatment, and the two sentences. A drop is for the team's call list to speak about. */
ColumnLayout {
    id: result

    required property ThinkingViewModel vm

    spacing: Theme.gap
    Layout.fillHeight: false

    Card {
        spacing: Theme.gapSmall
        GridLayout {
            columns: Theme.large ? 1 : 3
            columnSpacing: Theme.gap
            AppLabel {
                text: result.vm.score
                role: "pageTitle"
                heading: true
                wrapMode: Text.NoWrap
            }
            AppLabel {
                text: result.vm.beforeScore
                role: "meta"
                soft: true
                horizontalAlignment: Theme.large ? Text.AlignLeft : Text.AlignRight
                Layout.fillWidth: true
            }
            AppButton {
                visible: result.vm.kept
                kind: "ghost"
                glyph: "undo"
                text: qsTr("Undo", "button: take back the last change")
                Layout.rightMargin: Theme.large ? 0 : -Theme.gap
                onClicked: result.vm.undo()
            }
        }
        AppLabel {
            visible: result.vm.notTried > 0
            text: qsTr("%n task(s) could not be tried", "thinking check", result.vm.notTried)
            role: "meta"
            soft: true
            Layout.fillWidth: true
        }
        ThinkingPips {
            vm: result.vm
            Layout.fillWidth: true
        }
    }
    Banner {
        visible: result.vm.reminder.length > 0
        text: result.vm.reminder
    }
    ThinkingWriting {
        visible: !result.vm.ink.empty
        vm: result.vm
        Layout.fillWidth: true
    }
    CheckTile {
        text: qsTr("This is my own baseline", "tick: the check from before treatment")
        meta: qsTr("From before treatment, on a good day", "explains a tick")
        checked: result.vm.baseline
        onClicked: result.vm.setBaseline(!result.vm.baseline)
    }
}
