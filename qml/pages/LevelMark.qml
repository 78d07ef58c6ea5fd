// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! How high an answer is on its own scale, as a small column: nothing = a dot, none = an empty one, "could not answer" = a dash. Always
    with the same in words beside it, so readers pass over it. */
Item {
    id: mark

    required property real share // 0 … 1; −1 nothing, −2 could not answer
    readonly property bool there: share >= 0

    implicitWidth: Theme.iconMeta
    implicitHeight: Theme.iconSize
    Accessible.ignored: true

    Rectangle { // the whole scale
        visible: mark.there
        anchors.fill: parent
        radius: Theme.gapTiny
        color: Theme.raised
        border.width: Theme.hairline
        border.color: Theme.fieldBorder
    }
    Rectangle {
        visible: mark.there && mark.share > 0
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Math.round(parent.height * Math.min(1, mark.share))
        radius: Theme.gapTiny
        color: Theme.primary
    }
    Rectangle {
        visible: !mark.there
        anchors.centerIn: parent
        width: mark.share < -1 ? parent.width - Theme.gapTiny : Theme.stroke * 2
        height: Theme.stroke * (mark.share < -1 ? 1 : 2)
        radius: height / 2
        color: Theme.fieldBorder
    }
}
