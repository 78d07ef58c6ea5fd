// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Everything that isn't needed every day: people, import, export, settings, locking. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property Navigator navigator: workspace.navigator

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("More", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            title: qsTr("More", "page title")
            pill: page.Window.width < Theme.railFrom
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.listWidth
            Layout.alignment: Qt.AlignHCenter
            onCallTeam: page.navigator.show(Navigator.Call)
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                flush: true
                CardRow {
                    title: qsTr("People", "row on More")
                    meta: qsTr("Who this is about, who is typing, the team’s number", "row on More")
                    glyph: "people"
                    pressable: true
                    divider: false
                    onClicked: page.navigator.show(Navigator.People)
                }
                CardRow {
                    title: qsTr("Treatment", "row on More")
                    meta: qsTr("Day 0, the plan, what has happened", "row on More")
                    glyph: "syringe"
                    pressable: true
                    onClicked: page.workspace.openTreatments()
                }
                CardRow {
                    title: qsTr("Get ready", "row on More: the time before treatment")
                    meta: qsTr("Checks, earlier medicines, questions, costs", "row on More")
                    glyph: "list"
                    pressable: true
                    onClicked: page.workspace.openPrepare()
                }
            }
            Card {
                flush: true
                CardRow {
                    title: qsTr("Watch", "row on More")
                    meta: qsTr("Checks by day and night, who is there", "row on More")
                    glyph: "moon"
                    pressable: true
                    divider: false
                    onClicked: page.workspace.openWatch()
                }
                CardRow {
                    title: qsTr("Thinking check", "row on More")
                    meta: qsTr("Ten small tasks and a written sentence", "row on More")
                    glyph: "speech"
                    pressable: true
                    onClicked: page.workspace.openThinking()
                }
                CardRow {
                    title: qsTr("Told by the team", "row on More")
                    meta: qsTr("A grade, a medicine given, a transfusion", "row on More")
                    glyph: "hospital"
                    pressable: true
                    onClicked: page.workspace.openTold("")
                }
            }
            ListSection { title: qsTr("When something is wrong", "section on More") }
            Card {
                flush: true
                CardRow {
                    title: qsTr("Call list", "row on More")
                    meta: qsTr("When your team wants you to call", "row on More")
                    glyph: "phone"
                    pressable: true
                    divider: false
                    onClicked: page.workspace.openCallSheet()
                }
                CardRow {
                    title: qsTr("I feel unwell", "row on More")
                    meta: qsTr("Yes or no, no typing", "row on More")
                    glyph: "hand"
                    pressable: true
                    onClicked: page.workspace.openUnwell()
                }
                CardRow {
                    title: qsTr("Emergency card", "row on More")
                    meta: qsTr("Readable while locked, if you want; QR code; wallet card", "row on More")
                    glyph: "heart"
                    pressable: true
                    onClicked: page.navigator.show(Navigator.EmergencyCard)
                }
            }
            Card {
                flush: true
                CardRow {
                    title: qsTr("Blood and immunity", "row on More")
                    meta: qsTr("Results, IgG and IVIG, B cells, vaccines", "row on More")
                    glyph: "drop"
                    pressable: true
                    divider: false
                    onClicked: page.navigator.show(Navigator.Immunity)
                }
                CardRow {
                    title: qsTr("Disease activity and remission", "row on More")
                    meta: qsTr("Scores, and what the team said", "row on More")
                    glyph: "heart"
                    pressable: true
                    onClicked: page.navigator.show(Navigator.Activity)
                }
            }
            PeopleCard { workspace: page.workspace }
            ListSection { title: qsTr("Records in and out", "section on More") }
            Card {
                flush: true
                CardRow {
                    title: qsTr("Import a file", "row on More")
                    meta: qsTr("FHIR from a patient portal, or a CSV table", "row on More")
                    glyph: "download"
                    pressable: true
                    divider: false
                    onClicked: page.navigator.show(Navigator.Import)
                }
                CardRow {
                    title: qsTr("Export", "row on More")
                    meta: qsTr("A table (CSV) or FHIR for another program", "row on More")
                    glyph: "upload"
                    pressable: true
                    onClicked: page.navigator.show(Navigator.Export)
                }
            }
            ListSection { title: qsTr("This app", "section on More") }
            Card {
                flush: true
                CardRow {
                    title: qsTr("Settings", "row on More")
                    meta: qsTr("Look, text size, language, units, locking", "row on More")
                    glyph: "settings"
                    pressable: true
                    divider: false
                    onClicked: page.navigator.show(Navigator.Settings)
                }
                CardRow {
                    title: qsTr("Undo the last change", "row on More")
                    meta: qsTr("Step by step, also after a restart", "row on More")
                    glyph: "undo"
                    pressable: true
                    chevron: false
                    onClicked: page.workspace.notices.undo()
                }
                CardRow {
                    title: qsTr("Redo", "row on More")
                    glyph: "redo"
                    pressable: true
                    chevron: false
                    onClicked: page.workspace.notices.redo()
                }
                CardRow {
                    title: qsTr("Removed lately", "row on More")
                    meta: qsTr("Bring back what was removed", "row on More")
                    glyph: "trash"
                    pressable: true
                    onClicked: page.workspace.openRemoved()
                }
                CardRow {
                    title: qsTr("About Dayplus", "row on More")
                    meta: qsTr("What it is, what is protected, what is not", "row on More")
                    glyph: "info"
                    pressable: true
                    onClicked: page.navigator.show(Navigator.About)
                }
            }
            AppButton {
                text: qsTr("Lock now", "button: closes the diary")
                glyph: "lock"
                kind: "outline"
                base: Theme.targetMain
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
                onClicked: page.shell.lock()
            }
        }
    }
}
