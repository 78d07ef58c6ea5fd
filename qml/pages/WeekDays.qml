// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The days of the week as buttons with a small picture of their answers; from 150 % text one under the other, in words. */
// A fixed wish for width: layouts in layouts lose their place when rows arrive late (Qt 6.4).
Item {
    id: week

    required property CatchUpViewModel vm
    readonly property int columns: Theme.large ? 1 : 7
    readonly property real cell: Math.floor((width - (columns - 1) * Theme.gapTiny) / columns)

    implicitWidth: 1
    implicitHeight: grid.height
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Days", "choice of a day")

    Grid {
        id: grid
        columns: week.columns
        spacing: Theme.gapTiny

        Repeater {
            model: week.vm.days
            Choice {
                id: one
                required property string iso
                required property string weekday
                required property string date
                required property string said
                required property var marks
                required property bool missing
                text: weekday + " " + date + ", " + said
                chosen: week.vm.day === iso
                width: week.cell
                padding: Theme.gapTiny
                leftPadding: Theme.large ? Theme.gap : Theme.gapTiny
                implicitHeight: Math.max(Theme.large ? Theme.tall(Theme.target) : Theme.target, contentItem.implicitHeight + 2 * Theme.gapSmall)
                onClicked: week.vm.day = iso

                contentItem: Column {
                    spacing: Theme.gapTiny
                    topPadding: Theme.large ? Theme.gapTiny : 0
                    AppLabel {
                        width: parent.width
                        text: Theme.large ? one.text : one.weekday
                        weight: one.chosen ? Theme.semibold : Theme.medium
                        horizontalAlignment: Theme.large ? Text.AlignLeft : Text.AlignHCenter
                        Accessible.ignored: true
                    }
                    AppLabel {
                        visible: !Theme.large
                        width: parent.width
                        text: one.date.split(" ")[0]
                        role: "meta"
                        soft: true
                        horizontalAlignment: Text.AlignHCenter
                        Accessible.ignored: true
                    }
                    Grid {
                        visible: !Theme.large
                        anchors.horizontalCenter: parent.horizontalCenter
                        columns: 2
                        spacing: Theme.gapTiny
                        Repeater {
                            model: one.marks
                            LevelMark {
                                required property real modelData
                                share: modelData
                            }
                        }
                    }
                    Icon {
                        visible: !Theme.large
                        opacity: one.missing ? 1 : 0
                        glyph: "pencil"
                        size: Theme.iconMeta
                        color: Theme.inkSoft
                        anchors.horizontalCenter: parent.horizontalCenter
                    }
                }
                background: Rectangle {
                    radius: Theme.radius
                    color: one.chosen ? Theme.tint(Theme.primary) : one.down ? Theme.tintStrong(Theme.primary) : Theme.surface
                    border.width: one.chosen ? Theme.stroke : Theme.hairline
                    border.color: one.chosen ? Theme.primary : Theme.line
                    FocusRing { shown: one.visualFocus }
                }
            }
        }
    }
}
