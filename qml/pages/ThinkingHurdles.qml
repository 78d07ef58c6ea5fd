// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What makes the tasks hard also on good days. Noted once for the treatment. */
ColumnLayout {
    id: hurdles

    required property ThinkingViewModel vm

    spacing: Theme.gap
    Layout.fillHeight: false

    AppLabel {
        text: qsTr("What makes these tasks hard, also on good days? A task that cannot be judged because of it is not counted as an error.", "thinking check")
        Layout.fillWidth: true
    }
    Repeater {
        model: hurdles.vm.hurdles
        CheckTile {
            required property string code
            required property string label
            required property string detail
            text: label
            meta: detail
            checked: hurdles.vm.chosenHurdles.indexOf(code) >= 0
            onClicked: hurdles.vm.toggleHurdle(code)
        }
    }
    AppButton {
        text: qsTr("Save", "button")
        kind: "primary"
        base: Theme.targetMain
        Layout.fillWidth: true
        onClicked: hurdles.vm.keepHurdles()
    }
}
