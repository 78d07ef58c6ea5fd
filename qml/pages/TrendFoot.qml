// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Under the chart: how much was logged, and the ways to the same counts in other forms. */
Item {
    id: foot

    required property TrendsViewModel vm
    required property Workspace workspace
    readonly property bool stacked: !vm.wide

    height: stacked ? counts.height + Theme.gapSmall + buttons.height : Math.max(counts.height, buttons.height)

    AppLabel {
        id: counts
        text: Theme.joined([foot.vm.logged, foot.vm.apart], ". ")
        role: "meta"
        soft: true
        width: foot.width - (foot.stacked ? 0 : buttons.width + Theme.gap)
        y: foot.stacked ? 0 : Math.round((foot.height - height) / 2)
    }
    Flow {
        id: buttons
        spacing: Theme.gapSmall
        width: foot.stacked ? foot.width : implicitWidth
        anchors { right: parent.right; bottom: parent.bottom }

        AppButton {
            visible: foot.stacked
            text: qsTr("Show as table", "button")
            kind: "outline"
            width: Theme.large ? buttons.width : Math.max(implicitWidth, (buttons.width - Theme.gapSmall) / 2)
            onClicked: foot.vm.view = TrendsViewModel.Table
        }
        AppButton {
            text: qsTr("Before and now", "button: compare two stretches of time")
            kind: "outline"
            width: Theme.large && foot.stacked ? buttons.width : foot.stacked ? Math.max(implicitWidth, (buttons.width - Theme.gapSmall) / 2) : implicitWidth
            onClicked: foot.workspace.navigator.show(Navigator.BeforeAfter)
        }
        AppButton {
            text: qsTr("Save as a file", "button: the picture as PDF")
            kind: "ghost"
            visible: foot.vm.hasChart
            onClicked: foot.vm.view = TrendsViewModel.Look
        }
    }
}
