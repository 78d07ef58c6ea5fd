// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! A round 48 px button with the first letter of a name. `text` is its name for readers. */
Pressable {
    id: control

    required text
    required property string person

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    contentItem: AppLabel {
        text: control.person.trim().charAt(0).toUpperCase()
        weight: Theme.semibold
        color: Theme.primary
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        fontSizeMode: Text.Fit
        Accessible.ignored: true
    }
    background: Item {
        Rectangle {
            anchors.centerIn: parent
            width: Theme.target - Theme.gapSmall
            height: width
            radius: width / 2
            color: control.down ? Theme.tintStrong(Theme.primary) : Theme.tint(Theme.primary)
            border.width: Theme.hairline
            border.color: Theme.border
            FocusRing { shown: control.visualFocus }
        }
    }
}
