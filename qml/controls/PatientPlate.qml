// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! Whose journey this is; press to change. */
Pressable {
    id: plate

    required property string name
    property string meta: ""

    text: meta.length > 0 ? name + ", " + meta : name
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall
    implicitHeight: Math.max(Theme.headHeight, implicitContentHeight + topPadding + bottomPadding)
    Layout.fillWidth: true
    contentItem: RowLayout {
        spacing: Theme.gapSmall
        ColumnLayout {
            spacing: 0
            AppLabel {
                text: plate.name
                role: "row"
                weight: Theme.semibold
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppLabel {
                visible: text.length > 0
                text: plate.meta
                role: "meta"
                soft: true
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        Icon {
            glyph: "chevron-down"
            size: Theme.iconRow
            color: Theme.inkSoft
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: plate.down ? Theme.tintStrong(Theme.primary) : Theme.raised
        FocusRing { shown: plate.visualFocus }
    }
}
