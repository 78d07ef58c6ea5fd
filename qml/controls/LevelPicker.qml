// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! None · Mild · Moderate · Severe. It shows `level` (−1 open, 0 … 3) and never changes it itself: the owner does, once it is saved.
    A tap on the chosen level asks to clear it. `hint` ("yesterday none") shows only while open; nothing moves after a tap. */
ColumnLayout {
    id: picker

    required property string label
    property int level: -1
    property string hint: ""
    property list<string> names: [
        qsTr("None", "symptom level"), qsTr("Mild", "symptom level"),
        qsTr("Moderate", "symptom level"), qsTr("Severe", "symptom level")]
    readonly property bool grid: Theme.large || share < Theme.gapLarge
    readonly property real share: (width - (names.length - 1) * Theme.gapSmall - wordsWidth) / names.length
    readonly property real wordsWidth: Theme.total(names, wordWidth)
    readonly property FontMetrics metrics: FontMetrics { font: Theme.body.at(Theme.medium) }
    signal picked(int level)
    signal cleared()

    function wordWidth(name: string): real { return metrics.font ? metrics.advanceWidth(name) : 0 } // asks font, to follow it
    function cellWidth(index: int): real {
        if (grid)
            return Math.floor((width - Theme.gapSmall) / 2)
        const before = Theme.total(names.slice(0, index), name => wordWidth(name) + share)
        return Math.floor(before + wordWidth(names[index]) + share) - Math.floor(before)
    }
    function tap(index: int): void { index === level ? cleared() : picked(index) }

    spacing: grid ? Theme.gap : Theme.gapTiny
    Layout.fillWidth: true
    Layout.fillHeight: false
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: level >= 0 ? names[level] : hint

    RowLayout {
        spacing: Theme.gapSmall
        AppLabel {
            text: picker.label
            role: "row"
            weight: Theme.medium
            Layout.fillWidth: true
        }
        AppLabel {
            visible: !picker.grid && picker.hint.length > 0
            opacity: picker.level < 0 ? 1 : 0
            text: picker.hint
            role: "meta"
            soft: true
            Accessible.ignored: picker.level >= 0
        }
    }
    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Layout.preferredWidth: 1 // its own wish follows its width, which would go round in circles
        Repeater {
            model: picker.names
            delegate: LevelButton {
                required property int index
                required property string modelData
                text: modelData
                question: picker.label
                chosen: picker.level === index
                width: picker.cellWidth(index)
                onClicked: picker.tap(index)
            }
        }
    }
    AppLabel {
        visible: picker.grid && picker.hint.length > 0
        opacity: picker.level < 0 ? 1 : 0
        text: picker.hint
        role: "meta"
        soft: true
        Layout.fillWidth: true
        Accessible.ignored: picker.level >= 0
    }
}
