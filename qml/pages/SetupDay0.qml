// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

SetupQuestion {
    id: question
    required property SetupViewModel vm
    title: qsTr("When is Day 0?", "first questions")
    why: qsTr("Day 0 is the day the cells go in: the infusion. Planned or past, every day is counted from it.", "first questions")

    SegmentedBar {
        label: qsTr("How well it is known", "choice")
        options: [qsTr("Exact day", "Day 0"), qsTr("About", "Day 0"), qsTr("Not known", "Day 0")]
        current: question.vm.day0Kind
        Layout.fillWidth: true
        onPicked: index => question.vm.day0Kind = index
    }
    TextFieldRow {
        visible: question.vm.day0Kind !== 2
        label: question.vm.day0Kind === 1 ? qsTr("Your best guess", "field: Day 0") : qsTr("Day 0", "field")
        placeholder: "2026-03-10"
        value: question.vm.day0
        Layout.fillWidth: true
        onEdited: text => question.vm.day0 = text
        onEntered: question.vm.next()
    }
}
