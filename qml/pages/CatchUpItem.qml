// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: in Qt 6.4 a Loader cannot make bound components.
import QtQuick
import Dayplus.Controls
import Dayplus.ViewModels

/*! One question of an earlier day, on its own scale. */
Column {
    id: question

    required property CatchUpViewModel vm
    required property int index
    required property string label
    required property bool level4
    required property int answer
    required property bool cannot
    signal said()
    readonly property string aside: cannot ? qsTr("could not answer", "said to a symptom") : ""

    function answerWith(value: int): void {
        vm.answer(index, value)
        said()
    }

    LevelPicker {
        visible: question.level4
        label: question.label
        level: question.answer
        hint: question.aside
        width: parent.width
        onPicked: level => question.answerWith(level)
        onCleared: question.answerWith(question.answer)
    }
    Loader {
        active: !question.level4
        visible: active
        width: parent.width
        sourceComponent: ScalePicker {
            label: question.label
            value: question.answer
            hint: question.aside
            onPicked: value => question.answerWith(value)
            onCleared: question.answerWith(question.answer)
        }
    }
}
