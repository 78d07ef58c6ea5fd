// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The head of a wide Trends page: who and when, the sentence, the range, and the two other views. */
RowLayout {
    id: head

    required property TrendsViewModel vm

    spacing: Theme.gap

    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.topMargin: Theme.gapSmall
        Layout.bottomMargin: Theme.gapSmall

        RowLayout {
            spacing: Theme.gap
            AppLabel {
                text: qsTr("Trends", "page title")
                role: "cardTitle"
                weight: Theme.bold
                heading: true
            }
            AppLabel {
                text: head.vm.headline
                role: "meta"
                soft: true
                Layout.fillWidth: true
            }
        }
        TrendSummary {
            vm: head.vm
            Layout.fillWidth: true
        }
    }
    SegmentedBar {
        options: head.vm.ranges
        label: qsTr("Days shown", "range of the chart")
        current: head.vm.range
        Layout.fillWidth: false
        Layout.preferredWidth: implicitWidth
        onPicked: index => head.vm.range = index
    }
    IconButton {
        glyph: "filter"
        tone: Theme.primary
        text: qsTr("Choose what is shown", "button")
        onClicked: head.vm.view = head.vm.view === TrendsViewModel.Chooser ? TrendsViewModel.Chart : TrendsViewModel.Chooser
    }
    AppButton {
        text: head.vm.view === TrendsViewModel.Table ? qsTr("Hide table", "button") : qsTr("Show as table", "button")
        kind: "outline"
        Layout.rightMargin: Theme.margin
        onClicked: head.vm.view = head.vm.view === TrendsViewModel.Table ? TrendsViewModel.Chart : TrendsViewModel.Table
    }
}
