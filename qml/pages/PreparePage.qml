// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The time before treatment: checks to tick off, the illness's own antibodies, medicines that pause, and the way to the rest. */
Item {
    id: page

    required property Workspace workspace
    required property PrepareViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Get ready", "page")

    WorkupSheet {
        id: sheet
        vm: page.vm
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Get ready", "page title: the time before treatment")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                flush: true
                CardRow {
                    title: qsTr("Treatment and centre", "row on Get ready")
                    meta: qsTr("Day 0, the plan, trial number", "row on Get ready")
                    glyph: "syringe"
                    pressable: true
                    divider: false
                    onClicked: page.workspace.openTreatments()
                }
                CardRow {
                    title: qsTr("Earlier medicines", "row on Get ready")
                    meta: qsTr("What you had before, what it did, why it ended", "row on Get ready")
                    glyph: "pill"
                    pressable: true
                    onClicked: page.workspace.openEarlier()
                }
                CardRow {
                    title: qsTr("Questions for the team", "row on Get ready")
                    meta: qsTr("A list to start from, your own, and the answers", "row on Get ready")
                    glyph: "speech"
                    pressable: true
                    onClicked: page.workspace.openTeamQuestions()
                }
                CardRow {
                    title: qsTr("Costs", "row on Get ready")
                    meta: qsTr("Travel, stay, insurance, with a sum", "row on Get ready")
                    glyph: "document"
                    pressable: true
                    onClicked: page.workspace.openCosts()
                }
            }
            ListSection {
                title: qsTr("Checks before treatment", "section")
                note: page.vm.progress
            }
            AppLabel {
                text: qsTr("Your team says which ones you need.", "checks before treatment")
                soft: true
                Layout.fillWidth: true
            }
            Card {
                flush: true
                Repeater {
                    model: page.vm.workup
                    CardRow {
                        id: row
                        required property int index
                        required property string rowId
                        required property string group
                        required property string detail
                        required property int state // 0 open, 1 planned, 2 done, 3 not needed
                        required title
                        meta: Theme.joined([group, detail], ", ")
                        glyph: state === 2 ? "check" : state === 3 ? "minus" : state === 1 ? "calendar" : "planned"
                        glyphTone: state >= 2 ? Theme.primary : Theme.inkSoft
                        titleWeight: state >= 2 ? Theme.semibold : Theme.regular
                        pressable: true
                        divider: index > 0
                        onClicked: sheet.ask(rowId, title, state)
                    }
                }
            }
            ListSection {
                visible: page.vm.baseline.count > 0
                title: qsTr("Values of your illness before treatment", "section: antibodies")
            }
            Card {
                visible: page.vm.baseline.count > 0
                flush: true
                Repeater {
                    model: page.vm.baseline
                    CardRow {
                        required property int index
                        required property string code
                        required property string label
                        required property string detail
                        title: label
                        meta: detail
                        glyph: "drop"
                        pressable: true
                        divider: index > 0
                        onClicked: page.workspace.addLab(code)
                    }
                }
            }
            ListSection { title: qsTr("Medicines that often pause before cell collection", "section") }
            AppLabel {
                text: qsTr("Your team decides what stops and when. Never stop a medicine by yourself.", "medicine pauses")
                Layout.fillWidth: true
            }
            Card {
                flush: true
                Repeater {
                    model: page.vm.washout
                    CardRow {
                        required property int index
                        required property string label
                        required property string detail
                        title: label
                        meta: detail
                        divider: index > 0
                    }
                }
            }
        }
    }
}
