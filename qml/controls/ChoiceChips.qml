// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A row of chips that wraps. One choice (`current`), or several (`multiple`, `chosen`). It asks; the owner sets. */
Flow {
    id: chips

    required property list<string> options
    property string label: "" // for readers
    property int current: -1
    property bool multiple: false
    property var chosen: [] // indexes, with `multiple`
    signal picked(int index)

    function has(index: int): bool { return multiple ? chosen.indexOf(index) >= 0 : current === index }

    spacing: Theme.gapSmall
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Repeater {
        model: chips.options
        delegate: Pressable {
            id: chip
            required property int index
            required property string modelData
            readonly property bool on: chips.has(index)
            text: modelData
            leftPadding: Theme.gapLarge - 1
            rightPadding: leftPadding
            implicitHeight: Theme.tall(Theme.target)
            width: Math.min(implicitWidth, chips.width)
            Accessible.role: chips.multiple ? Accessible.CheckBox : Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: on
            onClicked: chips.picked(index)
            contentItem: AppLabel {
                text: chip.text
                weight: chip.on ? Theme.semibold : Theme.medium
                color: chip.on ? Theme.primary : Theme.ink
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            background: Rectangle {
                radius: Theme.radius
                color: chip.down ? Theme.tintStrong(Theme.primary) : chip.on ? Theme.tint(Theme.primary) : Theme.surface
                border.width: chip.on ? Theme.stroke : Theme.hairline
                border.color: chip.on ? Theme.primary : chip.hovered ? Theme.fieldBorder : Theme.line
                FocusRing { shown: chip.visualFocus }
            }
        }
    }
}
