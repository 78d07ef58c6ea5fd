// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! One day, month or year of the calendar. */
LevelButton {
    id: cell

    required property string spoken
    property bool plain: false // no box while not chosen

    question: ""
    Accessible.name: spoken
    background: Rectangle {
        radius: Theme.radius
        color: cell.chosen ? Theme.primary : cell.down ? Theme.tintStrong(Theme.primary)
               : cell.hovered ? Theme.tint(Theme.primary) : cell.plain ? Theme.clear : Theme.raised
        border.width: cell.chosen || cell.plain ? 0 : Theme.hairline
        border.color: Theme.line
        FocusRing { shown: cell.visualFocus; gap: -Theme.stroke }
    }
}
