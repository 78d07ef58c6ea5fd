// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A pip for each task, in five named groups. A group is one button that goes back to its first task. Colour is the same for all: the
    mark inside says how it went. */
Flow {
    id: pips

    required property ThinkingViewModel vm
    property bool pressable: true

    spacing: Theme.gapTiny
    Layout.fillHeight: false
    Layout.preferredWidth: 1

    Repeater {
        model: pips.vm.groups
        Pressable {
            id: group
            required property string label
            required property string said
            required property var answers
            required property int first
            text: said
            enabled: pips.pressable
            leftPadding: 0
            rightPadding: 0
            topPadding: Theme.gapTiny
            bottomPadding: Theme.gapTiny
            onClicked: pips.vm.goTo(first)

            contentItem: Item {
                implicitWidth: Math.max(marks.width, Math.ceil(measured.advanceWidth) + 1)
                implicitHeight: marks.height + name.height + Theme.gapTiny
                Row {
                    id: marks
                    spacing: Theme.gapTiny
                    Repeater {
                        model: group.answers
                        Rectangle {
                            id: pip
                            required property int modelData
                            width: Theme.icon(Theme.pip)
                            height: width
                            radius: width / 2
                            color: modelData === 1 ? Theme.tint(Theme.primary) : Theme.clear
                            border.width: modelData === 1 ? 0 : modelData === 0 ? Theme.hairline : Theme.stroke
                            border.color: modelData === 0 ? Theme.line : Theme.inkSoft
                            Icon {
                                visible: pip.modelData !== 0 && pip.modelData !== 2
                                anchors.centerIn: parent
                                glyph: pip.modelData === 3 ? "minus" : "check"
                                size: Theme.iconMeta
                                color: pip.modelData === 3 ? Theme.inkSoft : Theme.primary
                            }
                        }
                    }
                }
                AppLabel {
                    id: name
                    anchors { top: marks.bottom; topMargin: Theme.gapTiny }
                    text: group.label
                    role: "meta"
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                    TextMetrics {
                        id: measured
                        font: name.font
                        text: group.label
                    }
                }
            }
            background: Item {
                FocusRing { shown: group.visualFocus }
            }
        }
    }
}
