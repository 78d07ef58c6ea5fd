// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! One part of a SegmentedBar. */
Choice {
    id: segment

    required property bool first
    required property bool last
    required property bool stacked
    required property bool ruled // a line before it

    padding: 0
    implicitHeight: Theme.tall(Theme.target)

    contentItem: AppLabel {
        text: segment.text
        weight: segment.chosen ? Theme.semibold : Theme.medium
        color: segment.chosen ? Theme.inkOnPrimary : Theme.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radius - Theme.hairline
        color: segment.chosen ? Theme.primary : segment.down ? Theme.tintStrong(Theme.primary)
                          : segment.hovered ? Theme.tint(Theme.primary) : Theme.clear
        Rectangle { // square where the next one begins
            visible: !segment.first
            anchors { left: parent.left; top: parent.top }
            width: segment.stacked ? parent.width : parent.radius
            height: segment.stacked ? parent.radius : parent.height
            color: parent.color
        }
        Rectangle {
            visible: !segment.last
            anchors { right: parent.right; bottom: parent.bottom }
            width: segment.stacked ? parent.width : parent.radius
            height: segment.stacked ? parent.radius : parent.height
            color: parent.color
        }
        Rectangle {
            visible: segment.ruled
            anchors { left: parent.left; top: parent.top }
            width: segment.stacked ? parent.width : Theme.hairline
            height: segment.stacked ? Theme.hairline : parent.height
            color: Theme.line
        }
        FocusRing { shown: segment.visualFocus; gap: -Theme.stroke * 3; border.color: segment.chosen ? Theme.inkOnPrimary : Theme.primary }
    }
}
