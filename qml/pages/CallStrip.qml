// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Over every other page while a rule asks to call and nobody has: whom, and one press to the call screen. */
Pressable {
    id: strip

    required property CallViewModel vm
    readonly property string what: Theme.joined([vm.value.length > 0 ? vm.value + " " + vm.unit : "", vm.number], ". ")

    //: Read aloud. %1 is whom to call, %2 the value and the number.
    text: qsTr("%1. %2", "strip over a page while a call rule speaks").arg(vm.who).arg(what)
    leftPadding: Theme.margin
    rightPadding: Theme.margin
    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall
    implicitHeight: Math.max(Theme.targetMain, implicitContentHeight + topPadding + bottomPadding)

    contentItem: RowLayout {
        spacing: Theme.gap
        Icon { glyph: "phone"; color: Theme.inkOnCallNow }
        ColumnLayout {
            spacing: 0
            AppLabel {
                text: strip.vm.who
                role: "row"
                weight: Theme.semibold
                color: Theme.inkOnCallNow
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppLabel {
                text: strip.what
                role: "row"
                color: Theme.inkOnCallNow
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        color: strip.down ? Theme.pressed(Theme.callNow) : Theme.callNow
        FocusRing { shown: strip.visualFocus; gap: -Theme.stroke * 2 }
    }
}
