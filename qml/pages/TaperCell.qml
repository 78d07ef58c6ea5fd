// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls

/*! One day of a taper on the calendar: its number, the amount planned, and what became of it. */
Pressable {
    id: cell

    required property int number
    required property string amount
    required property int log // TaperDay.Log: 0 ahead, 1 not logged, 2 taken, 3 missed
    required property bool changes
    required property bool today
    required property bool chosen
    required property string spoken

    visible: number > 0
    text: spoken
    padding: 0
    implicitHeight: Math.max(Theme.target, contentItem.implicitHeight + Theme.gapSmall)
    Accessible.checkable: true
    Accessible.checked: chosen

    contentItem: Item {
        implicitHeight: words.implicitHeight
        Column {
            id: words
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
            AppLabel {
                width: parent.width
                text: cell.number
                role: "meta"
                soft: !cell.today && !cell.chosen
                color: cell.chosen ? Theme.inkOnPrimary : cell.today ? Theme.primary : Theme.inkSoft
                weight: cell.today ? Theme.semibold : Theme.regular
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            AppLabel {
                width: parent.width
                text: cell.amount.length > 0 ? cell.amount : " "
                role: "row"
                weight: cell.changes ? Theme.bold : Theme.regular
                color: cell.chosen ? Theme.inkOnPrimary : Theme.ink
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            Item {
                width: parent.width
                height: Theme.gap
                Icon {
                    visible: cell.log >= 2
                    anchors.centerIn: parent
                    glyph: cell.log === 3 ? "close" : "check"
                    size: Theme.gap
                    color: cell.chosen ? Theme.inkOnPrimary : cell.log === 3 ? Theme.callToday : Theme.done
                }
                Rectangle {
                    visible: cell.log === 1 && cell.amount.length > 0
                    anchors.centerIn: parent
                    width: Theme.gapSmall
                    height: Theme.stroke
                    color: cell.chosen ? Theme.inkOnPrimary : Theme.border
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.gapSmall
        color: cell.chosen ? Theme.primary : cell.down ? Theme.tintStrong(Theme.primary) : cell.changes ? Theme.tint(Theme.primary) : Theme.clear
        border.width: cell.today ? Theme.stroke : 0
        border.color: Theme.primary
        FocusRing { shown: cell.visualFocus; gap: -Theme.stroke }
    }
}
