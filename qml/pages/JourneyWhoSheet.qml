// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Changes who said the chosen entries. */
ConfirmSheet {
    id: sheet

    required property JourneySelection selection
    readonly property list<string> keys: ["patient", "caregiver", "team", "report"]
    property int who: 0

    title: qsTr("Who said it", "sheet: change the reporter of entries")
    text: Theme.joined([selection.text, selection.made], ": ")
    confirmText: qsTr("Change", "button: change the reporter of entries")
    onConfirmed: selection.setReporter(keys[who])

    ChoiceChips {
        label: sheet.title
        options: [qsTr("Patient", "who says it"), qsTr("Caregiver", "who says it"), qsTr("Care team", "who says it"), qsTr("A letter or report", "who says it")]
        current: sheet.who
        onPicked: index => sheet.who = index
    }
}
