// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

ColumnLayout {
    id: today
    spacing: 0
    ScrollPage {
        sideMargin: 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.gap
        DayHeader { number: "+23"; phase: "Recover"; phaseIndex: 6; date: "Thu 2 April" }
        ColumnLayout {
            spacing: Theme.gap
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Card {
                padding: Theme.gap; sidePadding: Theme.cardPadding
                spacing: Theme.large ? Theme.gapLarge : Theme.gapSmall
                GridLayout {
                    columns: Theme.large ? 1 : 2
                    rowSpacing: Theme.gapSmall
                    GridLayout {
                        columns: Theme.large ? 2 : 1
                        rowSpacing: 0
                        AppLabel { text: "How are you?"; role: "cardTitle"; Layout.fillWidth: true }
                        AppLabel { text: "3 of 4"; role: "meta"; soft: true }
                    }
                    AppButton { text: "Same as yesterday"; kind: "outline"; Layout.fillWidth: Theme.large }
                }
                LevelPicker { label: "Fatigue"; level: 2 }
                LevelPicker { label: "Joint pain"; level: 1 }
                LevelPicker { label: "Nausea"; hint: "yesterday none" }
                NumberField { label: "Temperature"; last: "07:50 was 36.6 °C"; value: "36.8"; unit: "°C"; units: ["°C", "°F"] }
            }
            ListSection { title: "Due" }
            Card {
                flush: true
                CardRow { glyph: "pill"; title: "Aciclovir 400 mg"; meta: "20:00"; actionText: "Taken"; divider: false }
                CardRow { glyph: "calendar"; title: "Month 1 visit"; note: "Tue 7 April"; pressable: true }
            }
            ListSection { title: "Logged today"; actionText: "Add" }
            Card {
                flush: true
                CardRow { lead: "18:05"; title: "Temperature 36.8 °C"; actionText: "Undo"; actionGlyph: "undo"; divider: false }
                CardRow { lead: "18:04"; title: "Joint pain, mild"; actionText: "Edit"; actionGlyph: "pencil" }
                CardRow { lead: "07:50"; title: "Temperature 36.6 °C"; who: "Jonas"; actionText: "Edit"; actionGlyph: "pencil" }
            }
        }
    }
    BottomBar {}
}
