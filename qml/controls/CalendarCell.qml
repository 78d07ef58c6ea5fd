// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! One day of the journey's month: its number, the day against Day 0, marks (solid happened, hollow planned, a capsule for "about", the
    diamond of Day 0) and a bar for each period. */
Choice {
    id: cell

    required property int index
    required property string iso
    required property int day
    required property bool inMonth
    required property bool today
    required property bool day0
    required property string number
    required property int happened
    required property int planned
    required property int about
    required property var bars
    required property string spoken
    required property int lanes // of the whole month: every cell keeps their room

    readonly property int mark: Theme.gapSmall
    readonly property int bar: Theme.gapTiny
    readonly property int marksY: Theme.gapTiny + Theme.row.lineHeight + Theme.meta.lineHeight + Theme.stroke

    text: spoken
    enabled: inMonth
    opacity: inMonth ? 1 : 0
    padding: 0
    implicitHeight: Math.max(Theme.target, marksY + mark + Theme.gapTiny + lanes * (bar + Theme.stroke) + Theme.gapTiny)
    activeFocusOnTab: chosen || activeFocus
    Accessible.ignored: !inMonth

    contentItem: Item {
        AppLabel {
            id: date
            anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: Theme.gapTiny }
            text: String(cell.day)
            role: "row"
            weight: cell.today || cell.chosen ? Theme.semibold : Theme.regular
            color: cell.today ? Theme.primary : Theme.ink
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Rectangle { // today is underlined
            visible: cell.today
            anchors { horizontalCenter: parent.horizontalCenter; bottom: date.bottom }
            width: Theme.gapHuge
            height: Theme.stroke
            color: Theme.primary
        }
        AppLabel {
            anchors { left: parent.left; right: parent.right; top: date.bottom; topMargin: Theme.stroke }
            text: cell.number
            role: "meta"
            soft: true
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Row {
            anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: cell.marksY }
            spacing: Theme.gapTiny
            Rectangle { // Day 0
                visible: cell.day0
                width: cell.mark
                height: cell.mark
                rotation: 45
                antialiasing: true
                color: Theme.zero
            }
            Rectangle { // happened
                visible: cell.happened > 0
                width: cell.mark
                height: cell.mark
                radius: width / 2
                color: Theme.primary
            }
            Rectangle { // about that day
                visible: cell.about > 0
                width: Math.round(cell.mark * 1.5)
                height: cell.mark
                radius: height / 2
                color: Theme.clear
                border.width: Theme.stroke
                border.color: Theme.primary
            }
            Rectangle { // planned
                visible: cell.planned > 0
                width: cell.mark
                height: cell.mark
                radius: width / 2
                color: Theme.clear
                border.width: Theme.hairline
                border.color: Theme.inkSoft
            }
        }
        Repeater {
            model: cell.bars.length
            Item { // one period: solid, or two edges where it is ahead; rounded where it begins and ends
                id: period
                required property int index
                readonly property int bits: cell.bars[index]
                readonly property int from: bits & 4 ? Theme.gapTiny : 0
                visible: bits > 0
                clip: true
                x: from
                y: cell.marksY + cell.mark + Theme.gapTiny + index * (cell.bar + Theme.stroke)
                width: parent.width - from - (bits & 8 ? Theme.gapTiny : 0)
                height: cell.bar
                Rectangle {
                    x: period.bits & 4 ? 0 : -radius
                    width: parent.width + (period.bits & 4 ? 0 : radius) + (period.bits & 8 ? 0 : radius)
                    height: parent.height
                    radius: height / 2
                    color: period.bits & 1 ? Theme.inkSoft : Theme.clear
                    border.width: Theme.hairline
                    border.color: Theme.inkSoft
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: cell.down ? Theme.tintStrong(Theme.primary) : cell.chosen || cell.hovered ? Theme.tint(Theme.primary) : Theme.clear
        border.width: cell.chosen ? Theme.stroke : 0
        border.color: Theme.primary
        FocusRing { shown: cell.visualFocus }
    }
}
