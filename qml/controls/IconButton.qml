// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! A 48 px button with an icon only. `text` is its name for readers and is required. */
Pressable {
    id: control

    required text
    required property string glyph
    property color tone: Theme.inkSoft
    property int glyphSize: Theme.iconSize
    property int base: Theme.target

    implicitWidth: Math.max(base, glyphSize + Theme.gapHuge)
    implicitHeight: implicitWidth
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            glyph: control.glyph
            size: control.glyphSize
            color: control.enabled ? control.tone : Theme.border
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.tintStrong(Theme.primary) : (control.hovered ? Theme.tint(Theme.primary) : Theme.clear)
        FocusRing { shown: control.visualFocus }
    }
}
