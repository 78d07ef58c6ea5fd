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
    ChoiceChips { // large text: two beside each other
        visible: Theme.large
        options: choice.vm.lengths
        label: qsTr("How many days each", "choice")
        current: choice.vm.length
        onPicked: index => choice.vm.length = index
    }
    SegmentedBar {
        visible: !Theme.large
        options: choice.vm.lengths
        label: qsTr("How many days each", "choice")
        current: choice.vm.length
        onPicked: index => choice.vm.length = index
    }
    WindowLine {
        name: choice.vm.beforeName
        days: Theme.joined([choice.vm.beforeDays, choice.vm.beforeDates], " · ")
    }
    WindowLine {
        name: choice.vm.nowName
        days: Theme.joined([choice.vm.nowDays, choice.vm.nowDates], " · ")
    }

    component WindowLine: Item {
        id: line
        required property string name
        required property string days
        readonly property real indent: Theme.large ? 0 : Theme.targetCall + Theme.gap

        implicitHeight: dates.y + dates.height
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1: %2", "before or now, which days").arg(name).arg(days)

        AppLabel {
            id: head
            width: Theme.large ? line.width : Theme.targetCall
            text: line.name
            weight: Theme.semibold
            Accessible.ignored: true
        }
        AppLabel {
            id: dates
            x: line.indent
            y: Theme.large ? head.height : Math.max(0, head.height - Theme.meta.lineHeight) / 2
            width: line.width - line.indent
            text: line.days
            role: "meta"
            Accessible.ignored: true
        }
    }
}
