// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What this use of a medicine is for, and whether it ends the days without. */
Card {
    id: fields

    required property MedicineFormViewModel vm
    readonly property list<string> codes: ["disease", "toxicity", "prevention", "supportive", "conditioning"]

    spacing: Theme.gap

    AppLabel {
        text: qsTr("It is for", "field: what a medicine is for")
        weight: Theme.medium
        Layout.fillWidth: true
    }
    ChoiceChips {
        label: qsTr("It is for", "field: what a medicine is for")
        options: [qsTr("The illness", "purpose"), qsTr("A side effect", "purpose"), qsTr("Prevention", "purpose"),
                  qsTr("Support", "purpose"), qsTr("Preparation", "purpose: before the cells")]
        current: fields.codes.indexOf(fields.vm.purpose)
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        onPicked: index => {
            fields.vm.purpose = fields.codes[index]
            fields.vm.counts = index === 0
        }
    }
    CheckTile {
        text: qsTr("It treats the illness itself", "choice: counts as disease treatment")
        meta: qsTr("Days without such medicines are counted.", "explains a choice")
        checked: fields.vm.counts
        Layout.fillWidth: true
        onClicked: fields.vm.counts = !fields.vm.counts
    }
}
