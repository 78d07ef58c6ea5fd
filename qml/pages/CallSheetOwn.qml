// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A rule the shipped list does not have: what, at least or at most, how soon, the words. */
Card {
    id: own

    required property CallSheetViewModel vm
    property string input: ""
    property string problem: ""
    property bool choosing: false

    spacing: Theme.gap

    AppButton {
        text: own.input.length > 0 ? own.vm.inputs.labelOf(own.input) : qsTr("Choose what it is about", "button")
        kind: "outline"
        glyph: own.choosing ? "chevron-up" : "chevron-down"
        Layout.fillWidth: true
        onClicked: own.choosing = !own.choosing
    }
    ChoiceList {
        visible: own.choosing
        choices: own.vm.inputs
        chosen: own.input
        onPicked: code => {
            own.input = code
            own.choosing = false
        }
    }
    SegmentedBar {
        id: side
        label: qsTr("Limit", "choice")
        options: [qsTr("At least", "limit"), qsTr("At most", "limit")]
        Layout.fillWidth: true
        onPicked: index => current = index
    }
    TextFieldRow {
        id: value
        label: own.input.length > 0 && own.vm.unitOf(own.input).length > 0 ? qsTr("Number (%1)", "field with its unit").arg(own.vm.unitOf(own.input))
                                                                            : qsTr("Number", "field")
        problem: own.problem
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        onEdited: own.problem = ""
    }
    SegmentedBar {
        id: level
        label: qsTr("How soon", "choice")
        options: [qsTr("Call today", "how soon"), qsTr("Call now", "how soon"), qsTr("Emergency", "how soon")]
        current: 1
        Layout.fillWidth: true
        onPicked: index => current = index
    }
    TextFieldRow {
        id: words
        label: qsTr("Your team’s words", "field of a call rule")
        optional: true
        maximumLength: 1000
    }
    AppButton {
        text: qsTr("Add this rule", "button")
        glyph: "plus"
        Layout.fillWidth: true
        onClicked: {
            own.problem = own.vm.addOwn(own.input, side.current === 0, value.text, level.current, words.text)
            if (own.problem.length > 0)
                return
            own.input = ""
            value.text = ""
            words.text = ""
        }
    }
}
