// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! 0 … 10 as buttons in two rows (three from 150 % text). Shows `value` (−1 open) and asks its owner to change it, like LevelPicker. */
ColumnLayout {
    id: picker

    required property string label
    property int value: -1
    property int highest: 10
    property string hint: ""
    //: Under a row of numbers; %1 is the highest, 10.
    property string ends: qsTr("0 is none, %1 is the worst you can think of", "ends of a scale").arg(highest)
    signal picked(int value)
    signal cleared()

    function tap(index: int): void { index === value ? cleared() : picked(index) }

    spacing: Theme.gapTiny
    Layout.fillWidth: true
    Layout.fillHeight: false
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: value >= 0 ? String(value) : hint

    RowLayout {
        spacing: Theme.gapSmall
        AppLabel {
            text: picker.label
            role: "row"
            weight: Theme.medium
            Layout.fillWidth: true
        }
        AppLabel {
            visible: picker.hint.length > 0
            opacity: picker.value < 0 ? 1 : 0
            text: picker.hint
            role: "meta"
            soft: true
            Accessible.ignored: picker.value >= 0
        }
    }
    GridLayout {
        columns: Theme.large ? 4 : 6
        columnSpacing: Theme.gapSmall
        rowSpacing: Theme.gapSmall
        Repeater {
            model: picker.highest + 1
            delegate: LevelButton {
                required property int index
                text: String(index)
                question: picker.label
                chosen: picker.value === index
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: picker.tap(index)
            }
        }
    }
    AppLabel {
        text: picker.ends
        role: "meta"
        soft: true
        Layout.fillWidth: true
    }
}
