// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

ColumnLayout {
    spacing: 0
    MadeUpBanner {}
    SubPageHeader { title: "Add an entry"; meta: "Day +4, 20:05" }
    ScrollPage {
        Layout.fillWidth: true
        Layout.fillHeight: true
        TextFieldRow { label: "Name"; value: "Mara L."; hint: "As you want to be called." }
        PassphraseField { label: "Passphrase"; text: "correct horse" }
        NumberField {
            label: "Temperature"; value: "101.3"; unit: "°C"; units: ["°C", "°F"]
            problem: "101.3 °C is not possible. Did you mean °F?"
        }
        DateField { label: "Day 0"; value: "2026-03-10"; open: true; about: true }
        ScalePicker { label: "Joint pain"; value: 6; hint: "yesterday 5" }
        ChoiceChips { options: ["All", "Treatment", "Symptoms", "Letters"]; current: 0 }
        SegmentedBar { options: ["30 days", "90 days", "Around Day 0", "All"]; current: 2 }
        SearchField {}
        TextAreaRow { label: "Note"; placeholder: "What happened?" }
        CheckTile { text: "No known allergies"; meta: "Saved with today’s date and your name"; checked: true }
    }
}
