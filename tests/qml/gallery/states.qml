// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

ColumnLayout {
    spacing: 0
    PageHeader { title: "Journey" }
    ScrollPage {
        Layout.fillWidth: true
        Layout.fillHeight: true
        CallBanner {
            value: "38.4"; unit: "°C"; details: "02:41 by Jonas, ear. Higher than your last, 37.4."
            number: "030 23125 040"; who: "Call Ward 7B, day or night"; undoable: true
            quote: "“Ring us at 38.0 °C or more, shivering, confusion, or trouble with words. Do not wait for morning.”"
            quoteSource: "What your team asked, 3 March"; maskTitle: "Fever may be masked"; maskText: "paracetamol 22:10"
        }
        AppButton { text: "Unlock"; kind: "primary"; base: Theme.targetMain; Layout.fillWidth: true }
        AppButton { text: "Save"; kind: "primary"; enabled: false; reason: "Give a date first."; Layout.fillWidth: true }
        Card {
            flush: true
            SwitchRow { text: "High contrast"; meta: "Stronger lines and words"; checked: true; divider: false }
            SwitchRow { text: "Less motion" }
            CardRow { glyph: "people"; title: "People"; meta: "2 caregivers"; pressable: true }
        }
        ProgressRow { title: "Reading the file"; meta: "312 of 1,204 records"; value: 0.26 }
        Banner { kind: "callToday"; title: "Call today"; text: "Your team asked you to call when…"; actionText: "Call my team" }
        EmptyState { title: "Nothing here yet"; text: "What you log shows up here."; actionText: "Add an entry" }
        Snackbar { text: "Joint pain, mild"; meta: "Saved 18:04"; open: true }
    }
    BottomBar { current: 1 }
}
