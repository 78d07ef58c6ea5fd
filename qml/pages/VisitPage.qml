// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One visit: questions and answers, what the team changed, the next date, a file for the team. Each part is saved on its own. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property VisitViewModel vm: workspace.visits

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Visit", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: page.vm.title
            meta: page.vm.state
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppButton {
                visible: page.vm.planned
                text: qsTr("This visit happened", "button: a planned visit")
                glyph: "check"
                Layout.fillWidth: true
                onClicked: page.vm.happened()
            }
            DateField {
                visible: page.vm.isNew
                label: qsTr("Day of the visit", "field")
                value: page.vm.date
                vague: false
                onPicked: iso => page.vm.date = iso
            }
            Banner {
                visible: page.vm.problem.length > 0
                kind: "callToday"
                text: page.vm.problem
            }
            ListSection { title: qsTr("Questions for the team", "section") }
            Card {
                visible: page.vm.questions.count > 0
                flush: true
                Repeater {
                    model: page.vm.questions
                    VisitQuestion { vm: page.vm }
                }
            }
            VisitLine {
                vm: page.vm
                field: "question"
                label: qsTr("Another question", "field")
                button: qsTr("Add this question", "button")
                onKept: text => page.vm.addQuestion(text)
            }
            ListSection { title: qsTr("What the team changed", "section") }
            Card {
                visible: told.count > 0
                flush: true
                Repeater {
                    id: told
                    model: page.vm.changesTold
                    CardRow {
                        required property int index
                        required property string code
                        required property string label
                        required property string detail
                        title: label
                        meta: detail
                        titleWeight: Theme.regular
                        divider: index > 0
                        pressable: true
                        onClicked: page.workspace.editEntry(code)
                    }
                }
            }
            VisitLine {
                vm: page.vm
                field: "change"
                label: qsTr("In the team’s words", "field: what was changed")
                button: qsTr("Keep this", "button")
                onKept: text => page.vm.tellChange(text)
            }
            VisitLinks {
                workspace: page.workspace
                Layout.fillWidth: true
            }
            ListSection { title: qsTr("The next visit", "section") }
            VisitNext {
                vm: page.vm
                Layout.fillWidth: true
            }
            ListSection {
                visible: !page.vm.isNew
                title: qsTr("Letters and photos", "section of a visit")
            }
            AttachmentList {
                visible: !page.vm.isNew
                vm: page.vm.letters
                titled: false
                addText: qsTr("Attach a letter", "button: a file of a visit")
            }
            ListSection { title: qsTr("To take away", "section: files of a visit") }
            Card {
                flush: true
                CardRow {
                    title: qsTr("Export for the team", "row on a visit")
                    meta: page.vm.sinceText.length > 0 ? qsTr("What was recorded %1", "row on a visit; since a day").arg(page.vm.sinceText)
                                                       : qsTr("There was no visit before: everything", "row on a visit")
                    glyph: "upload"
                    pressable: true
                    divider: false
                    onClicked: page.workspace.exportSinceVisit()
                }
            }
        }
    }
}
