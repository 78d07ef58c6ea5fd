// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One rule of the call list: on or off, how soon to call, its limits, the team's words. */
ColumnLayout {
    id: line

    required property CallSheetViewModel vm
    required property string rule
    required property string group
    required property bool groupStart
    required property string title
    required property string ruleSource
    required property bool on
    required property bool own
    required property int levelIndex
    required property string words
    required property string problem
    required property list<string> limitLabels
    required property list<string> limits
    required property list<string> limitUnits
    readonly property list<string> levelNames: [qsTr("Call today", "how soon"), qsTr("Call now", "how soon"), qsTr("Emergency", "how soon")]

    spacing: Theme.gapSmall
    Layout.fillWidth: true
    Layout.fillHeight: false

    ListSection {
        visible: line.groupStart
        title: line.group
    }
    Card {
        flush: true
        SwitchRow {
            text: line.title
            meta: line.levelNames[line.levelIndex] + (line.ruleSource.length > 0 ? ". " + line.ruleSource : "")
            divider: false
            checked: line.on
            onToggled: line.vm.setOn(line.rule, checked)
        }
        ColumnLayout {
            visible: line.on
            spacing: Theme.gap
            Layout.margins: Theme.cardPadding
            Layout.topMargin: 0
            Repeater {
                model: line.limitLabels.length
                TextFieldRow {
                    required property int index
                    label: line.limitUnits[index].length > 0 ? line.limitLabels[index] + " (" + line.limitUnits[index] + ")" : line.limitLabels[index]
                    value: line.limits[index]
                    problem: line.problem
                    inputMethodHints: Qt.ImhFormattedNumbersOnly
                    onCommitted: text => line.vm.setLimit(line.rule, index, text)
                }
            }
            TextFieldRow {
                label: qsTr("Your team’s words", "field of a call rule")
                optional: true
                maximumLength: 1000
                value: line.words
                onCommitted: text => line.vm.setWords(line.rule, text)
            }
            AppButton {
                visible: line.own
                text: qsTr("Remove this rule", "button")
                kind: "ghost"
                glyph: "trash"
                onClicked: line.vm.removeOwn(line.rule)
            }
        }
    }
}
