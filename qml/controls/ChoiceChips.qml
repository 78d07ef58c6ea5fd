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

    readonly property FontMetrics metrics: FontMetrics { font: Theme.body.at(Theme.semibold) }
    function widthOf(word: string): real {
        return Math.min(width, metrics.font ? Math.ceil(metrics.advanceWidth(word)) + 2 * Theme.gapLarge : 0)
    }
    function has(index: int): bool { return multiple ? chosen.indexOf(index) >= 0 : current === index }

    spacing: Theme.gapSmall
    Layout.fillWidth: true
    Layout.preferredWidth: 1 // its own wish follows its width, which would go round in circles
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Repeater {
        model: chips.multiple ? [] : chips.options
        delegate: Choice {
            id: one
            required property int index
            required property string modelData
            text: modelData
            chosen: chips.has(index)
            implicitHeight: Theme.tall(Theme.target)
            width: chips.widthOf(text)
            onClicked: chips.picked(index)
            background: ChipBox { chip: one; chosen: one.chosen }
        }
    }
    Repeater {
        model: chips.multiple ? chips.options : []
        delegate: Pressable {
            id: some
            required property int index
            required property string modelData
            readonly property bool chosen: chips.has(index)
            text: modelData
            checkable: true
            checked: chosen
            implicitHeight: Theme.tall(Theme.target)
            width: chips.widthOf(text)
            Accessible.checkable: true
            Accessible.checked: chosen
            onCheckedChanged: if (checked !== chosen) checked = Qt.binding(() => some.chosen)
            onClicked: chips.picked(index)
            background: ChipBox { chip: some; chosen: some.chosen }
        }
    }
}
