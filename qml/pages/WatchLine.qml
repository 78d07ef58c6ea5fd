// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One line of the night: the time, what it was, who. Pressed, it opens the entry. */
PressableRow {
    id: line

    required property string time
    required property string title
    required property string glyph
    required property string who
    property bool divider: true
    readonly property int inset: Theme.cardPadding + clock.width + Theme.gap

    pressable: true
    text: Theme.joined([time, title, who], ", ")
    leftPadding: Theme.cardPadding
    rightPadding: Theme.cardPadding
    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall
    implicitHeight: Math.max(Theme.rowOne, implicitContentHeight + topPadding + bottomPadding)
    Layout.fillWidth: true

    TextMetrics {
        id: widest
        font: Theme.body.at(Theme.semibold)
        text: "00:00"
    }
    contentItem: Item {
        implicitHeight: words.height
        AppLabel {
            id: clock
            text: line.time
            weight: Theme.semibold
            wrapMode: Text.NoWrap
            width: Math.ceil(widest.advanceWidth) + 1
            Accessible.ignored: true
        }
        Icon {
            id: mark
            visible: !Theme.large
            glyph: line.glyph
            color: Theme.inkSoft
            anchors { left: clock.right; leftMargin: Theme.gap; verticalCenter: clock.verticalCenter }
        }
        Column {
            id: words
            anchors { left: Theme.large ? clock.right : mark.right; right: person.visible ? person.left : parent.right; leftMargin: Theme.gap; rightMargin: Theme.gapSmall }
            AppLabel {
                text: line.title
                width: parent.width
                Accessible.ignored: true
            }
            AppLabel {
                visible: Theme.large && text.length > 0
                text: line.who
                role: "meta"
                soft: true
                width: parent.width
                Accessible.ignored: true
            }
        }
        AppLabel {
            id: person
            visible: !Theme.large && text.length > 0
            text: line.who
            role: "meta"
            soft: true
            wrapMode: Text.NoWrap
            anchors { right: parent.right; verticalCenter: clock.verticalCenter }
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: line.down ? Theme.tintStrong(Theme.primary) : line.hovered ? Theme.tint(Theme.primary) : Theme.clear
        Divider {
            visible: line.divider
            anchors { left: parent.left; right: parent.right; top: parent.top }
            inset: line.inset
        }
        FocusRing { shown: line.visualFocus; gap: -Theme.stroke * 2 }
    }
}
