// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The newest temperature, large, with who measured and how it stands to the one before; the other measurements and what may mask a fever. */
Card {
    id: newest

    required property WatchViewModel vm

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
            visible: newest.vm.fresh
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
