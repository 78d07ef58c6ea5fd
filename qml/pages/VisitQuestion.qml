// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A question for the team, with room for the answer. */
// A fixed wish for width: layouts in layouts lose their place when rows arrive late (Qt 6.4).
Item {
    id: question

    required property VisitViewModel vm
    required property int index
    required property string questionId
    required property string words
    required property string detail
    required property string answer
    required property bool asked
    required property bool answered

    implicitWidth: 1
    implicitHeight: column.implicitHeight + 2 * Theme.gap
    Layout.fillWidth: true

    Divider {
        visible: question.index > 0
        inset: Theme.cardPadding
        anchors { left: parent.left; right: parent.right; top: parent.top }
    }
    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top }
        anchors { leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding; topMargin: Theme.gap }
        spacing: Theme.gapSmall

        AppLabel {
            text: question.words
            weight: Theme.medium
            Layout.fillWidth: true
        }
        AppLabel {
            text: question.detail
            role: "meta"
            soft: true
            Layout.fillWidth: true
        }
        TextAreaRow {
            id: answer
            label: qsTr("Answer", "field: of a question for the team")
            lines: 1
            value: question.answer
            onEdited: text => question.vm.setDraft("answer/" + question.questionId, text)
        }
        Flow {
            id: buttons
            spacing: Theme.gapSmall
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            AppButton {
                text: answer.text.trim().length > 0 ? qsTr("Keep the answer", "button") : qsTr("Asked, no answer yet", "button")
                width: Math.min(implicitWidth, buttons.width)
                onClicked: question.vm.keepAnswer(question.questionId, answer.text)
            }
            AppButton {
                visible: question.asked
                text: qsTr("Not asked after all", "button: the question is open again")
                kind: "ghost"
                width: Math.min(implicitWidth, buttons.width)
                onClicked: question.vm.reopen(question.questionId)
            }
        }
    }
}
