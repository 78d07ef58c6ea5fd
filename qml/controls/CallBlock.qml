// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! The number to call, as one big button. `big` is the call screen's (28 and 44 px); `outlined` the emergency number's. */
Pressable {
    id: block

    required property string number
    required property string who // "Call Ward 7B, day or night"
    property bool big: false
    property bool outlined: false
    property bool snug: false // large text: less air around the number
    property color tone: Theme.callNow
    readonly property bool oneLine: outlined && big && (!Theme.large || snug) // the emergency number
    readonly property color fillInk: outlined ? (down ? Theme.ink : tone) : Theme.inkOnCallNow

    //: Read aloud. %1 is who is called, %2 the telephone number.
    text: qsTr("%1, %2", "call button").arg(who).arg(number)
    leftPadding: Theme.gapLarge
    rightPadding: Theme.gapLarge
    topPadding: snug ? Theme.gapSmall : big && !outlined ? Theme.gapHuge + Theme.gapSmall : Theme.gapLarge
    bottomPadding: topPadding
    implicitHeight: Math.max(snug ? Theme.targetCall : big ? Theme.callBig : Theme.callBlock, implicitContentHeight + topPadding + bottomPadding)
    Layout.fillWidth: true

    contentItem: GridLayout {
        columns: block.oneLine ? 3 : Theme.large && !block.big ? 1 : 2
        columnSpacing: block.big ? Theme.gap : Theme.gapHuge
        rowSpacing: block.big && !block.snug ? Theme.gapSmall : 0
        Icon {
            glyph: "phone"
            size: Theme.icon(32)
            color: block.fillInk
            Layout.rowSpan: block.big || Theme.large ? 1 : 2
            Layout.leftMargin: block.big || Theme.large ? 0 : Theme.gapTiny
        }
        AppLabel {
            visible: block.big
            text: block.who
            role: Theme.large ? "body" : "pageTitle"
            weight: Theme.semibold
            color: block.fillInk
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        AppLabel {
            text: block.number
            role: block.snug ? "cardTitle" : block.big ? "number" : "pageTitle"
            weight: Theme.bold
            color: block.fillInk
            wrapMode: Text.NoWrap
            lineHeightMode: Text.ProportionalHeight // the line shrinks with the number
            lineHeight: 1
            topPadding: 0
            fontSizeMode: Text.HorizontalFit // never smaller than body
            minimumPixelSize: Theme.body.pixelSize
            Layout.minimumWidth: 1
            Layout.preferredWidth: block.oneLine ? -1 : 1
            Layout.columnSpan: block.big && !block.oneLine ? 2 : 1
            Layout.fillWidth: !block.oneLine
            Accessible.ignored: true
        }
        AppLabel {
            visible: !block.big
            text: block.who
            role: "row"
            weight: Theme.semibold
            color: block.fillInk
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: block.outlined ? (block.down ? Theme.tintStrong(block.tone) : Theme.surface)
                              : block.down ? Theme.pressed(block.tone) : block.tone
        border.width: block.outlined ? Theme.stroke : 0
        border.color: block.tone
        FocusRing { shown: block.visualFocus }
    }
}
