// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! One place as a row: side rail and large-text menu. */
PressableTab {
    id: row

    required property string glyph

    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: 0
    bottomPadding: 0
    implicitHeight: Theme.tall(Theme.target)
    Layout.fillWidth: true

    contentItem: RowLayout {
        spacing: Theme.gap
        Icon {
            glyph: row.glyph
            color: row.current ? Theme.primary : Theme.inkSoft
        }
        AppLabel {
            text: row.text
            weight: row.current ? Theme.semibold : Theme.medium
            color: row.current ? Theme.primary : Theme.ink
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.down ? Theme.tintStrong(Theme.primary)
                        : row.current || row.hovered ? Theme.tint(Theme.primary) : Theme.clear
        FocusRing { shown: row.visualFocus }
    }
}
