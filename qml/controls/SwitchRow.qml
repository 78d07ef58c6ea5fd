// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A setting that is on or off; the whole row is the switch. toggled() tells; `checked` may be bound. */
Pressable {
    id: row

    property string meta: ""
    property string glyph: ""
    property bool divider: true

    checkable: true
    leftPadding: Theme.cardPadding
    rightPadding: Theme.cardPadding
    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall
    implicitHeight: Math.max(Theme.rowTwo, implicitContentHeight + topPadding + bottomPadding)
    Layout.fillWidth: true
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.description: meta

    contentItem: RowLayout {
        spacing: Theme.gap
        Icon {
            visible: row.glyph.length > 0
            glyph: row.glyph
            color: Theme.inkSoft
        }
        ColumnLayout {
            spacing: 0
            AppLabel {
                text: row.text
                role: "row"
                weight: Theme.medium
                color: row.enabled ? Theme.ink : Theme.inkSoft
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppLabel {
                visible: row.meta.length > 0
                text: row.meta
                role: "meta"
                soft: true
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        Rectangle {
            implicitWidth: Theme.iconSize * 2
            implicitHeight: Theme.iconSize + Theme.gapTiny
            radius: height / 2
            color: row.checked ? Theme.primary : Theme.raised
            border.width: row.checked ? 0 : Theme.stroke
            border.color: Theme.fieldBorder
            Rectangle {
                readonly property int rim: Theme.gapTiny + (row.checked ? 0 : 2)
                anchors.verticalCenter: parent.verticalCenter
                height: parent.height - 2 * rim
                width: height
                x: row.checked !== row.mirrored ? parent.width - width - rim : rim
                radius: height / 2
                color: row.checked ? Theme.inkOnPrimary : Theme.fieldBorder
                Behavior on x { NumberAnimation { duration: Theme.quick } }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.down ? Theme.tintStrong(Theme.primary) : row.hovered ? Theme.tint(Theme.primary) : Theme.clear
        Divider {
            visible: row.divider
            anchors { left: parent.left; right: parent.right; top: parent.top }
            inset: Theme.cardPadding + (row.glyph.length > 0 ? Theme.iconSize + Theme.gap : 0)
        }
        FocusRing { shown: row.visualFocus; gap: -Theme.stroke * 2 }
    }
}
