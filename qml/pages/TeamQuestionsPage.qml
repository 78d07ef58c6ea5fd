// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Questions for the team: a list to start from, own ones, and the answers. */
Item {
    id: page

    required property Workspace workspace
    required property TeamQuestionsViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Questions for the team", "page")

    ConfirmSheet {
        id: sheet
        property string entry: ""
        function ask(id: string, question: string): void {
            entry = id
            title = question
            answer.text = page.vm.answerOf(id)
            open()
        }
        title: ""
        confirmText: qsTr("Save", "button")
        onConfirmed: page.vm.answer(entry, answer.text)

        TextAreaRow {
            id: answer
            label: qsTr("What the team said", "field: an answer")
            Layout.fillWidth: true
        }
        AppButton {
            text: qsTr("Remove the question", "button")
            glyph: "trash"
            kind: "ghost"
            onClicked: {
                page.vm.remove(sheet.entry)
                sheet.decide(false)
            }
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Questions for the team", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                spacing: Theme.gap
                TextAreaRow {
                    id: own
                    label: qsTr("Your question", "field")
                    lines: 2
                    problem: page.vm.problem
                    Layout.fillWidth: true
                }
                AppButton {
                    text: qsTr("Put it on the list", "button: a question")
                    glyph: "plus"
                    Layout.fillWidth: true
                    onClicked: if (page.vm.ask(own.text)) own.text = ""
                }
            }
            QuestionList {
                title: qsTr("To ask", "section: open questions")
                rows: page.vm.open
                onChosen: (id, question) => sheet.ask(id, question)
            }
            QuestionList {
                title: qsTr("Answered", "section: questions")
                rows: page.vm.answered
                onChosen: (id, question) => sheet.ask(id, question)
            }
            QuestionList {
                title: qsTr("Questions others ask", "section: questions to start with")
                rows: page.vm.starters
                adding: true
                onChosen: id => page.vm.adopt(id)
            }
        }
    }
}
