// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A 56 px tile one can tick. toggled() tells; `checked` may be bound. */
Pressable {
    id: tile

    property string meta: ""
    property string glyph: ""

    checkable: true
    leftPadding: Theme.gapLarge
    rightPadding: Theme.gapLarge
    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall
    implicitHeight: Math.max(Theme.tall(Theme.targetMain), implicitContentHeight + topPadding + bottomPadding)
    Layout.fillWidth: true
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.description: meta

    contentItem: RowLayout {
        spacing: Theme.gap
        Rectangle {
            implicitWidth: Theme.iconSize
            implicitHeight: Theme.iconSize
            radius: Theme.gapTiny + 2
            color: tile.checked ? Theme.primary : Theme.clear
            border.width: tile.checked ? 0 : Theme.stroke
            border.color: Theme.fieldBorder
            Icon {
                anchors.centerIn: parent
                visible: tile.checked
                glyph: "check"
                size: Theme.iconMeta
                color: Theme.inkOnPrimary
            }
        }
        Icon {
            visible: tile.glyph.length > 0
            glyph: tile.glyph
            color: Theme.inkSoft
        }
        ColumnLayout {
            spacing: 0
            AppLabel {
                text: tile.text
                role: "row"
                weight: tile.checked ? Theme.semibold : Theme.medium
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppLabel {
                visible: tile.meta.length > 0
                text: tile.meta
                role: "meta"
                soft: true
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: tile.down ? Theme.tintStrong(Theme.primary) : tile.checked ? Theme.tint(Theme.primary) : Theme.surface
        border.width: tile.checked ? Theme.stroke : Theme.hairline
        border.color: tile.checked ? Theme.primary : tile.hovered ? Theme.fieldBorder : Theme.line
        FocusRing { shown: tile.visualFocus }
    }
}
