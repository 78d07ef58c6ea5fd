// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! A worded button. kind: "primary" (one per screen), "tint", "outline", "ghost", "call" (call block), "callTint".
    `base` is its height at 100 %: 48, 56, 64, 72. Disabled, it says `reason` under itself. */
Pressable {
    id: control

    property string kind: "tint"
    property string glyph: ""
    property string reason: ""
    property int base: Theme.target
    property int glyphSize: Theme.iconRow
    property string role: "body"
    readonly property bool ghost: kind === "ghost"
    readonly property bool explains: !enabled && reason.length > 0
    readonly property color tone: kind === "call" || kind === "callTint" ? Theme.callNow : Theme.primary
    readonly property color fillInk: {
        if (!enabled)
            return Theme.inkSoft
        switch (kind) {
        case "primary": return Theme.inkOnPrimary
        case "call": return Theme.inkOnCallNow
        case "outline": return Theme.ink
        case "callTint": return down ? Theme.ink : tone // stays readable on the stronger tint
        }
        return tone
    }
    readonly property color fill: {
        const strong = down
        if (!enabled)
            return ghost ? Theme.clear : Theme.raised
        if (kind === "primary" || kind === "call")
            return strong ? Theme.pressed(tone) : tone
        if (kind === "tint" || kind === "callTint")
            return strong ? Theme.tintStrong(tone) : Theme.tint(tone)
        return strong ? Theme.tintStrong(Theme.primary) : (hovered ? Theme.tint(Theme.primary) : Theme.clear)
    }

    leftPadding: ghost ? Theme.gap : Theme.gapLarge
    rightPadding: leftPadding
    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall + bottomInset
    bottomInset: explains ? why.implicitHeight + Theme.gapTiny : 0
    implicitHeight: Math.max(Theme.tall(base), implicitContentHeight + 2 * Theme.gapSmall) + bottomInset
    Accessible.description: explains ? reason : ""

    contentItem: Item {
        implicitWidth: Math.ceil(measured.advanceWidth) + 1 + (mark.visible ? mark.width + Theme.gapSmall : 0)
        implicitHeight: words.height

        Row {
            anchors.centerIn: parent
            spacing: Theme.gapSmall
            Icon {
                id: mark
                glyph: control.glyph
                size: control.glyphSize
                color: control.fillInk
                visible: control.glyph.length > 0
                anchors.verticalCenter: parent.verticalCenter
            }
            AppLabel {
                id: words
                text: control.text
                role: control.role
                weight: Theme.semibold
                color: control.fillInk
                wrapMode: Text.Wrap
                width: Math.min(Math.ceil(measured.advanceWidth) + 1, control.availableWidth - (mark.visible ? mark.width + Theme.gapSmall : 0))
                horizontalAlignment: Text.AlignHCenter
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true

                TextMetrics {
                    id: measured
                    font: words.font
                    text: control.text
                }
            }
        }
    }
    background: Rectangle {
        radius: Math.min(Theme.radius, height / 2)
        color: control.fill
        border.width: control.kind === "outline" ? Theme.hairline : 0
        border.color: Theme.fieldBorder
        FocusRing { shown: control.visualFocus; corner: parent.radius }
    }
    AppLabel {
        id: why
        visible: control.explains
        text: control.reason
        role: "meta"
        soft: true
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        horizontalAlignment: control.ghost ? Text.AlignLeft : Text.AlignHCenter
    }
}
