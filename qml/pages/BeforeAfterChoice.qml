// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Which two stretches of days: around what, how long, and what days that makes. */
ColumnLayout {
    id: choice

    required property BeforeAfterViewModel vm

    spacing: Theme.gapSmall
    Layout.fillWidth: true
    Layout.fillHeight: false

    SegmentedBar {
        options: [qsTr("Before and now", "choice"), qsTr("Around an event", "choice")]
        label: qsTr("What is compared", "for readers")
        current: choice.vm.about
        visible: choice.vm.hasEvents
        onPicked: index => choice.vm.about = index
    }
    RowLayout {
        visible: choice.vm.about === 1
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            AppLabel {
                text: choice.vm.eventTitle
                weight: Theme.semibold
                Layout.fillWidth: true
            }
            AppLabel {
                text: choice.vm.eventDate
                role: "meta"
                soft: true
                Layout.fillWidth: true
            }
        }
        IconButton {
            glyph: "chevron-left"
            text: qsTr("The event before", "button")
            enabled: choice.vm.canGoBack
            onClicked: choice.vm.stepEvent(-1)
        }
        IconButton {
            glyph: "chevron-right"
            text: qsTr("The next event", "button")
            enabled: choice.vm.canGoOn
            onClicked: choice.vm.stepEvent(1)
        }
    }
    SegmentedBar {
        options: choice.vm.lengths
        label: qsTr("How many days each", "choice")
        current: choice.vm.length
        onPicked: index => choice.vm.length = index
    }
    Repeater {
        model: [
            { name: choice.vm.beforeName, days: choice.vm.beforeDays, dates: choice.vm.beforeDates },
            { name: choice.vm.nowName, days: choice.vm.nowDays, dates: choice.vm.nowDates }
        ]
        GridLayout {
            id: line
            required property var modelData
            columns: Theme.large ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: 0
            Layout.fillWidth: true

            AppLabel {
                text: line.modelData.name
                weight: Theme.semibold
                Layout.preferredWidth: Theme.large ? -1 : Theme.targetCall
            }
            AppLabel {
                text: Theme.joined([line.modelData.days, line.modelData.dates], " · ")
                role: "meta"
                Layout.fillWidth: true
            }
        }
    }
}
