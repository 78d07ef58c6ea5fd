// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The team's own limit for IgG: off until somebody types what the team said. */
Card {
    id: limit

    required property ImmunityViewModel vm
    property bool open: false

    spacing: Theme.gap

    AppLabel {
        text: limit.vm.threshold.length > 0 ? limit.vm.threshold : qsTr("Your team’s limit for IgG is not written down.", "blood")
        weight: Theme.medium
        Layout.fillWidth: true
    }
    AppButton {
        visible: !limit.open
        text: limit.vm.threshold.length > 0 ? qsTr("Change the limit", "button") : qsTr("Write down your team’s limit", "button")
        kind: "outline"
        Layout.fillWidth: true
        onClicked: limit.open = true
    }
    NumberField {
        id: number
        visible: limit.open
        label: qsTr("Limit", "field: the team's limit for IgG")
        unit: unitChoice.options[unitChoice.current]
        value: limit.vm.thresholdNumber
        problem: limit.vm.thresholdProblem
        hint: qsTr("Empty takes it away.", "field")
    }
    SegmentedBar {
        id: unitChoice
        visible: limit.open
        label: qsTr("Unit", "choice")
        options: ["g/L", "mg/dL"]
        current: limit.vm.thresholdUnit === "mg/dL" ? 1 : 0
        Layout.fillWidth: true
        onPicked: index => current = index
    }
    TextFieldRow {
        id: by
        visible: limit.open
        label: qsTr("Who said it", "field")
        value: limit.vm.thresholdBy
        optional: true
    }
    AppButton {
        visible: limit.open
        text: qsTr("Keep this limit", "button")
        kind: "primary"
        Layout.fillWidth: true
        onClicked: {
            limit.vm.setThreshold(number.number, unitChoice.options[unitChoice.current], by.text)
            limit.open = limit.vm.thresholdProblem.length > 0
        }
    }
}
