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
            date: !page.day.counted ? "" : Theme.large ? page.day.shortDate : page.day.date
            Layout.fillWidth: true
            onCallTeam: page.navigator.show(Navigator.Call)
        }
        CallNow { workspace: page.workspace }
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
        ListSection {
            visible: dueRows.count > 0
            title: qsTr("Due", "section on Today")
        }
        Card {
            visible: dueRows.count > 0
            flush: true
            Repeater {
                id: dueRows
                model: page.vm.due
                CardRow {
                    required property int index
                    required property var entryId
                    required property string time
                    required property string day
                    glyph: "calendar"
                    meta: time.length > 0 ? qsTr("%1, %2", "day, time").arg(day).arg(time) : day
                    divider: index > 0
                    actionText: qsTr("Done", "button: it happened")
                    onActed: page.vm.confirm(entryId)
                }
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
