// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Right, Not right, Could not try: the same three for every task; one under the other in large text. */
GridLayout {
    id: tiles

    property string label: ""
    property int answer: 0
    readonly property list<string> words: [qsTr("Right", "answer to a task"), qsTr("Not right", "answer to a task"), qsTr("Could not try", "answer to a task")]
    signal picked(int answer)

    columns: Theme.large ? 1 : 3
    columnSpacing: Theme.gapSmall
    rowSpacing: Theme.gapSmall
    Layout.fillHeight: false

    Repeater {
        model: tiles.words
        LevelButton {
            required property int index
            required property string modelData
            text: modelData
            question: tiles.label
            base: Theme.targetMain
            chosen: tiles.answer === index + 1
            Layout.fillWidth: true
            Layout.preferredWidth: implicitWidth
            onClicked: tiles.picked(index + 1)
        }
    }
}
