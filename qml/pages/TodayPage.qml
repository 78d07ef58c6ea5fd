// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Today: which day it is, the 30-second check-in, what is due, what was logged. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property TodayViewModel vm: workspace.today
    readonly property DayInfo day: workspace.day
    readonly property Navigator navigator: workspace.navigator
    readonly property bool pill: page.Window.width < Theme.railFrom

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Today", "page")

    WriterSheet {
        id: writers
        people: page.workspace.people
    }
    ScrollPage {
        anchors.fill: parent

        DayHeader {
            word: page.day.word
            number: page.day.number
            phase: page.day.phase
            phaseIndex: page.day.phaseIndex + 1
            phaseCount: page.day.phaseCount
            zeroIndex: page.day.infusePhase + 1
            pill: page.pill
            date: !page.day.counted ? "" : Theme.large || writer.length > 0 ? page.day.shortDate : page.day.date
            writer: page.pill && page.workspace.people.several ? page.workspace.people.authorName : "" // the rail has its own
            Layout.fillWidth: true
            onCallTeam: page.navigator.show(Navigator.Call)
            onWriterPressed: writers.open()
        }
        CallNow { workspace: page.workspace }
        Repeater { // most days have none
            model: page.day.watching ? 1 : 0
            WatchCard {
                vm: page.workspace.watch
                Layout.fillWidth: true
                onOpen: page.workspace.openWatch()
            }
        }
        AppButton {
            text: qsTr("I feel unwell", "button: opens yes or no questions")
            glyph: "hand"
            kind: "outline"
            Layout.fillWidth: true
            onClicked: page.workspace.openUnwell()
        }
        Card {
            spacing: Theme.gapSmall
            CheckIn {
                vm: page.vm
                Layout.fillWidth: true
            }
        }
        DueCard {
            vm: page.workspace.due
            onEditAsked: entry => page.workspace.editEntry(entry)
            onOlderAsked: page.workspace.openOlderPlans()
        }
        TodayNews { workspace: page.workspace }
        Repeater { // only before treatment
            model: page.day.preparing ? 1 : 0
            AppButton {
                text: qsTr("Get ready: checks, questions, costs", "button: opens the page for the time before treatment")
                glyph: "list"
                kind: "outline"
                Layout.fillWidth: true
                onClicked: page.workspace.openPrepare()
            }
        }
        ListSection {
            title: qsTr("Logged today", "section on Today")
            actionText: qsTr("Add", "button: a new entry")
            onActed: page.workspace.addEntry()
        }
        Card {
            visible: loggedRows.count > 0
            flush: true
            Repeater {
                id: loggedRows
                model: page.vm.logged
                CardRow {
                    required property int index
                    required property var entryId
                    required property string time
                    required property bool newest
                    lead: time
                    titleWeight: Theme.regular
                    divider: index > 0
                    actionText: newest ? qsTr("Undo", "button") : qsTr("Edit", "button")
                    actionGlyph: newest ? "undo" : "pencil"
                    onActed: newest ? page.vm.undo() : page.workspace.editEntry(entryId)
                }
            }
        }
        AppLabel {
            visible: loggedRows.count === 0
            text: qsTr("Nothing logged yet. One tap above is a good start.", "empty section")
            soft: true
            Layout.fillWidth: true
        }
    }
}
