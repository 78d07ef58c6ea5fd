// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Dayplus.Theme

/*! What a chip looks like. */
Rectangle {
    id: box

    required property T.AbstractButton chip
    required property bool chosen

    radius: Theme.radius
    color: chip.down ? Theme.tintStrong(Theme.primary) : chosen ? Theme.tint(Theme.primary) : Theme.surface
    border.width: chosen ? Theme.stroke : Theme.hairline
    border.color: chosen ? Theme.primary : chip.hovered ? Theme.fieldBorder : Theme.line
    FocusRing { shown: box.chip.visualFocus }
    AppLabel {
        anchors { fill: parent; leftMargin: Theme.gapSmall; rightMargin: Theme.gapSmall }
        text: box.chip.text
        weight: box.chosen ? Theme.semibold : Theme.medium
        color: box.chosen ? Theme.primary : Theme.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
