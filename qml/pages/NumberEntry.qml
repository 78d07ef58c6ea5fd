// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A number field bound to its input model: the hint, the unit that would fit, and "save it anyway". */
ColumnLayout {
    id: entry

    required property string label
    required property NumberInput input
    property bool big: false // watch mode: large digits, the label above
    property bool submits: true // Enter or leaving the field saves; off where a form saves

    spacing: Theme.gapSmall

    NumberField {
        label: entry.label
        unit: entry.input.unit
        units: entry.input.hasOtherUnit ? [entry.input.unit, ""] : [entry.input.unit]
        value: entry.input.text
        last: entry.input.last
        problem: entry.input.hint
        role: entry.big ? "number" : "cardTitle"
        stacked: entry.big || Theme.large
        Layout.fillWidth: true
        onEdited: number => entry.input.text = number
        onCommitted: if (entry.submits) entry.input.submit()
        onUnitPicked: entry.input.switchUnit()
    }
    RowLayout {
        visible: entry.input.otherUnit.length > 0 || entry.input.mayInsist
        spacing: Theme.gapSmall
        AppButton {
            visible: entry.input.otherUnit.length > 0
            //: %1 is a unit, such as °F
            text: qsTr("It is %1", "button: takes the suggested unit").arg(entry.input.otherUnit)
            onClicked: entry.input.takeSuggestion()
        }
        AppButton {
            visible: entry.input.mayInsist
            text: qsTr("Yes, keep it", "button: saves an unlikely number")
            kind: "outline"
            onClicked: entry.input.submit(true)
        }
    }
}
