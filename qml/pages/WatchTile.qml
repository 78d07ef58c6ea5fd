// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One tile of watch mode: a small head, a time or a name, how long until then, and what it is about. */
Pressable {
    id: tile

    required property string head
    required property string main
    property string side: ""
    property string under: ""
    property bool loud: false // it is due: said in words, set in the colour of "today" as well

    text: Theme.joined([head, main, side, under], ", ")
    leftPadding: Theme.gapLarge
    rightPadding: Theme.gapLarge
    topPadding: Theme.gap
    bottomPadding: Theme.gap
    Accessible.role: enabled ? Accessible.Button : Accessible.StaticText

    contentItem: Item {
        implicitWidth: 1
        implicitHeight: column.implicitHeight
        Column {
            id: column
            width: parent.width
            AppLabel {
                text: tile.head
                role: "meta"
                soft: true
                width: parent.width
                Accessible.ignored: true
            }
            Flow {
                width: parent.width
                spacing: Theme.gapSmall
                AppLabel {
                    text: tile.main
                    role: "cardTitle"
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    width: Math.min(Math.ceil(implicitWidth), column.width)
                    Accessible.ignored: true
                }
                AppLabel {
                    visible: text.length > 0
                    text: tile.side
                    role: "meta"
                    weight: tile.loud ? Theme.semibold : Theme.regular
                    color: tile.loud ? Theme.callToday : Theme.inkSoft
                    wrapMode: Text.NoWrap
                    height: Theme.cardTitle.lineHeight
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
            AppLabel {
                visible: text.length > 0
                text: tile.under
                role: "meta"
                soft: true
                width: parent.width
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: tile.enabled && tile.down ? Theme.tintStrong(Theme.primary) : Theme.surface
        border.width: tile.loud ? Theme.stroke : Theme.hairline
        border.color: tile.loud ? Theme.callToday : Theme.line
        FocusRing { shown: tile.visualFocus }
    }
}
