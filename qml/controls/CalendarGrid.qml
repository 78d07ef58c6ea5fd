// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! The month in weeks. One stop for Tab; arrows move by a day or a week, Page Up and Page Down by a month. */
FocusScope {
    id: grid

    required property string title // for readers
    required property list<string> weekdays // in the order of the columns
    required property var days // a model with the roles of CalendarCell, in whole weeks
    required property string selected // ISO day
    property int lanes: 0 // of periods
    readonly property int seventh: Math.floor(width / 7)
    property bool keyed: false // moved by keys: the focus follows the choice

    signal picked(string iso)
    signal stepped(int days)
    signal turned(int months)

    function step(days: int): void {
        keyed = true
        stepped(days)
    }
    function turn(months: int): void {
        keyed = true
        turned(months)
    }

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    Keys.onLeftPressed: step(LayoutMirroring.enabled ? 1 : -1)
    Keys.onRightPressed: step(LayoutMirroring.enabled ? -1 : 1)
    Keys.onUpPressed: step(-7)
    Keys.onDownPressed: step(7)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown
        if (event.accepted)
            turn(event.key === Qt.Key_PageUp ? -1 : 1)
    }

    Column {
        id: column
        width: grid.seventh * 7
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gapTiny
        Row {
            Repeater {
                model: grid.weekdays
                AppLabel {
                    required property string modelData
                    width: grid.seventh
                    text: modelData
                    role: "meta"
                    soft: true
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }
        }
        Grid {
            columns: 7
            Repeater {
                model: grid.days
                CalendarCell {
                    id: cell
                    width: grid.seventh
                    lanes: grid.lanes
                    chosen: iso === grid.selected && inMonth
                    onChosenChanged: if (chosen && grid.keyed) forceActiveFocus(Qt.TabFocusReason)
                    Component.onCompleted: if (chosen && grid.keyed) forceActiveFocus(Qt.TabFocusReason)
                    onClicked: {
                        grid.keyed = false
                        grid.picked(iso)
                    }
                }
            }
        }
    }
}
