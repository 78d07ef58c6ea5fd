// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The head of a wide Trends page: who and when, the range and the other views; under it the sentence. */
ColumnLayout {
    id: head

    required property TrendsViewModel vm

    function turn(view: int): void { vm.view = vm.view === view ? TrendsViewModel.Chart : view }

    spacing: 0

    RowLayout {
        spacing: Theme.gapSmall
        Layout.topMargin: Theme.gapSmall
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin

        AppLabel {
            text: qsTr("Trends", "page title")
            role: "cardTitle"
            weight: Theme.bold
            heading: true
            Layout.rightMargin: Theme.gapTiny
        }
        AppLabel {
            text: head.vm.headline
            role: "meta"
            soft: true
            Layout.fillWidth: true
        }
        TrendRangeBar {
            vm: head.vm
            Layout.fillWidth: false
            Layout.preferredWidth: implicitWidth
        }
        IconButton {
            glyph: "filter"
            tone: Theme.primary
            text: qsTr("Choose what is shown", "button")
            onClicked: head.turn(head.vm.view === TrendsViewModel.Order ? TrendsViewModel.Order : TrendsViewModel.Chooser)
        }
        IconButton {
            glyph: "more"
            tone: Theme.primary
            text: qsTr("How it is shown", "button")
            onClicked: head.turn(TrendsViewModel.Look)
        }
        AppButton {
            text: head.vm.view === TrendsViewModel.Table ? qsTr("Hide table", "button") : qsTr("Show as table", "button")
            kind: "outline"
            onClicked: head.turn(TrendsViewModel.Table)
        }
    }
    TrendSummary {
        vm: head.vm
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.topMargin: Theme.gapTiny
        Layout.bottomMargin: Theme.gapSmall
    }
}
