// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One question of "I feel unwell". Tapping the chosen answer again takes it back. */
ColumnLayout {
    id: tile

    required property string code
    required property string label
    required property string explanation
    required property string group
    required property bool groupStart
    required property int kind // 0 yes/no, 1 levels, 2 a number
    required property int answer
    required property int level
    required property string valueText
    readonly property list<string> answers: [qsTr("Yes", "answer"), qsTr("No", "answer"), qsTr("Can’t tell", "answer")]
    readonly property list<string> levels: [qsTr("None", "level"), qsTr("Mild", "level"), qsTr("Moderate", "level"), qsTr("Severe", "level")]
    readonly property list<string> choices: kind === 1 ? levels : answers
    signal answered(int given)
    signal levelled(int given)
    signal measured()

    spacing: Theme.gapSmall
    Layout.fillWidth: true
    Layout.fillHeight: false

    ListSection {
        visible: tile.groupStart
        title: tile.group
    }
    Card {
        spacing: Theme.gapSmall
        AppLabel {
            text: tile.label
            role: "cardTitle"
            Layout.fillWidth: true
        }
        AppLabel {
            visible: text.length > 0
            text: tile.explanation
            role: "meta"
            soft: true
            Layout.fillWidth: true
        }
        GridLayout {
            visible: tile.kind !== 2
            columns: Theme.large ? (tile.kind === 1 ? 2 : 1) : tile.choices.length
            columnSpacing: Theme.gapSmall
            rowSpacing: Theme.gapSmall
            Layout.fillWidth: true
            Repeater {
                model: tile.kind === 2 ? [] : tile.choices
                Choice {
                    id: choice
                    required property int index
                    required property string modelData
                    readonly property bool picked: tile.kind === 1 ? tile.level === index : tile.answer === index + 1
                    text: modelData
                    checked: picked
                    implicitHeight: Theme.tall(Theme.targetMain)
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Accessible.name: tile.label + ", " + modelData
                    onClicked: tile.kind === 1 ? tile.levelled(index) : tile.answered(index + 1)
                    contentItem: AppLabel {
                        text: choice.text
                        weight: choice.picked ? Theme.semibold : Theme.medium
                        color: choice.picked ? Theme.inkOnPrimary : Theme.ink
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        Accessible.ignored: true
                    }
                    background: Rectangle {
                        radius: Theme.radius
                        color: choice.picked ? Theme.primary : choice.down ? Theme.tintStrong(Theme.primary) : Theme.raised
                        border.width: choice.picked ? 0 : Theme.hairline
                        border.color: Theme.border
                        FocusRing { shown: choice.visualFocus }
                    }
                }
            }
        }
        AppButton {
            visible: tile.kind === 2
            text: tile.valueText.length > 0 ? qsTr("%1, measure again", "button, after a value").arg(tile.valueText) : qsTr("Enter a value", "button")
            glyph: "pencil"
            base: Theme.targetMain
            Layout.fillWidth: true
            Accessible.name: tile.label + ", " + text
            onClicked: tile.measured()
        }
    }
}
