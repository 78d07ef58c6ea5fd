// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

ColumnLayout {
    spacing: 0
    SubPageHeader { title: "Call my team"; backGlyph: "close"; pill: false }
    ScrollPage {
        Layout.fillWidth: true
        Layout.fillHeight: true
        CallBlock { number: "030 23125 040"; who: "Ward 7B, day or night"; big: true }
        CallBlock { number: "112"; who: "Emergency"; big: true; outlined: true }
        PlaceMenu { current: 2 }
        DateField { label: "Diagnosed"; value: "2019-04"; open: true }
        PhaseStrip { phase: "Recover"; current: 6 }
        Quote { text: "Second night was better."; source: "Mara, Day +6" }
        ProgressRow { title: "Reading the file" }
        Banner { kind: "done"; title: "Recovery code checked"; text: "Keep it away from this phone." }
    }
    BottomBar { current: 4 }
}
