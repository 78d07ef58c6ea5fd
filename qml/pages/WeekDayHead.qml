// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls

/*! The head of one day's column: its name, its date, and whether it was spent in hospital or is missing. */
Pressable {
    id: head

    required property string iso
    required property string weekday
    required property string date
    required property string said
    required property bool missing
    required property bool hospital

    text: weekday + " " + date + ", " + said
    padding: Theme.gapTiny
    contentItem: Column {
        AppLabel {
            width: parent.width
            text: head.weekday
            weight: Theme.medium
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        AppLabel {
            width: parent.width
            text: head.date.split(" ")[0]
            role: "meta"
            soft: true
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            opacity: head.hospital || head.missing ? 1 : 0
            glyph: head.hospital ? "hospital" : "pencil"
            size: Theme.iconMeta
            color: Theme.inkSoft
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: head.down ? Theme.tintStrong(Theme.primary) : head.hovered ? Theme.tint(Theme.primary) : Theme.clear
        FocusRing { shown: head.visualFocus }
    }
}
