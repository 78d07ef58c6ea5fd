// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! One answer of a picker: raised when open, primary when chosen. The same colour for every level. */
Choice {
    id: control

    required property string question // what it answers, for readers
    property int base: Theme.target

    leftPadding: Theme.gapSmall / 2
    rightPadding: leftPadding
    topPadding: 0
    bottomPadding: 0
    implicitHeight: Theme.tall(base)
    Accessible.description: question
    Keys.onLeftPressed: nextItemInFocusChain(mirrored).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onRightPressed: nextItemInFocusChain(!mirrored).forceActiveFocus(Qt.TabFocusReason)

    contentItem: AppLabel {
        text: control.text
        weight: control.chosen ? Theme.semibold : Theme.medium
        color: !control.enabled ? Theme.inkSoft : control.chosen ? Theme.inkOnPrimary : Theme.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.chosen ? (control.down ? Theme.pressed(Theme.primary) : Theme.primary)
                              : (control.down ? Theme.tintStrong(Theme.primary) : Theme.raised)
        border.width: control.chosen ? 0 : Theme.hairline
        border.color: control.hovered ? Theme.fieldBorder : Theme.line
        FocusRing { shown: control.visualFocus }
    }
}
