// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The written sentence over the baseline's, or beside it where there is room: the same scale, the same left edge. */
Card {
    id: card

    required property ThinkingViewModel vm
    readonly property bool beside: width >= Theme.listWidth - 2 * Theme.margin && vm.comparable && !Theme.large
    readonly property real room: (beside ? width / 2 : width) - 2 * Theme.cardPadding
    readonly property real widest: Math.max(vm.ink.padWidth, vm.comparable ? vm.before.padWidth : 0, 1)
    readonly property real tallest: Math.max(vm.ink.bounds.height, vm.comparable ? vm.before.bounds.height : 0, 1)
    readonly property real factor: Math.min(1, room / widest, Theme.writingHeight / (tallest + Theme.gapSmall))

    flush: true

    GridLayout {
        columns: card.beside ? 2 : 1
        columnSpacing: 0
        rowSpacing: 0
        Layout.fillHeight: false

        WrittenSentence {
            title: qsTr("Today", "the written sentence")
            note: card.vm.asker
            ink: card.vm.ink
            factor: card.factor
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        WrittenSentence {
            visible: card.vm.comparable
            title: qsTr("Before treatment", "the written sentence")
            note: card.vm.beforeDay
            ink: card.vm.before
            factor: card.factor
            color: Theme.raised
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
    }
    ColumnLayout {
        visible: card.vm.comparable
        spacing: Theme.gapSmall
        Layout.margins: Theme.cardPadding
        Layout.fillHeight: false
        AppLabel {
            text: qsTr("Does the writing look the same?", "thinking check")
            weight: Theme.semibold
            Layout.fillWidth: true
        }
        GridLayout {
            columns: Theme.large ? 1 : 3
            columnSpacing: Theme.gapSmall
            rowSpacing: Theme.gapSmall
            Repeater {
                model: [qsTr("Same", "the writing"), qsTr("Different", "the writing"), qsTr("Can’t tell", "the writing")]
                LevelButton {
                    required property int index
                    required property string modelData
                    text: modelData
                    question: qsTr("Does the writing look the same?", "thinking check")
                    base: Theme.targetMain
                    chosen: card.vm.writing === index + 1
                    Layout.fillWidth: true
                    Layout.preferredWidth: implicitWidth
                    onClicked: card.vm.setWriting(index + 1)
                }
            }
        }
    }
}
