// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The newest temperature, large, with who measured and how it stands to the one before; the way to the team under it. */
ColumnLayout {
    id: newest

    required property WatchViewModel vm
    signal callTeam()

    spacing: Theme.gap
    Layout.fillHeight: false

    Card {
        spacing: Theme.gapTiny
        GridLayout {
            visible: newest.vm.value.length > 0
            columns: Theme.large ? 2 : 3
            columnSpacing: Theme.gapSmall
            AppLabel {
                text: newest.vm.value
                role: "number"
            }
            AppLabel {
                text: newest.vm.unit
                role: "pageTitle"
                weight: Theme.regular
                soft: true
                Layout.fillWidth: true
            }
            AppButton {
                kind: "ghost"
                glyph: "undo"
                text: qsTr("Undo", "button: take back the last change")
                onClicked: newest.vm.undo()
            }
        }
        AppLabel {
            visible: newest.vm.value.length === 0
            text: qsTr("No temperature in the last day", "watch mode")
            role: "cardTitle"
            Layout.fillWidth: true
        }
        AppLabel {
            visible: text.length > 0
            text: newest.vm.details
            role: "meta"
            soft: true
            Layout.fillWidth: true
        }
        AppLabel {
            visible: text.length > 0
            text: newest.vm.others
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapTiny
        }
        WatchMask {
            vm: newest.vm
            Layout.topMargin: Theme.gapTiny
        }
    }
    AppButton {
        text: qsTr("Call my team", "button on every page, opens the call screen")
        kind: "callTint"
        glyph: "phone"
        base: Theme.targetMain
        Layout.fillWidth: true
        onClicked: newest.callTeam()
    }
}
