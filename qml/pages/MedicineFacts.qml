// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What is known of one medicine, and the ways to change it. */
ColumnLayout {
    id: facts

    required property Workspace workspace
    required property MedicineFormViewModel vm

    spacing: Theme.gap
    Layout.fillWidth: true

    ListSection {
        visible: facts.vm.due.count > 0
        title: qsTr("Due today", "section: doses of a medicine")
    }
    Repeater {
        model: facts.vm.due
        Card {
            id: due
            required property string code
            required property string label
            required property string detail
            spacing: Theme.gapSmall
            AppLabel {
                text: Theme.joined([due.label, due.detail], ", ")
                weight: Theme.semibold
                Layout.fillWidth: true
            }
            GridLayout {
                columns: Theme.large ? 1 : 2
                columnSpacing: Theme.gapSmall
                rowSpacing: Theme.gapSmall
                AppButton {
                    text: qsTr("Taken", "button: log a dose")
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: facts.vm.takeDue(Number(due.code))
                }
                AppButton {
                    text: qsTr("Missed", "button: log a dose that was not taken")
                    kind: "outline"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: facts.vm.missDue(Number(due.code))
                }
            }
        }
    }
    AppButton {
        text: facts.vm.tapers ? qsTr("Taper plan", "button: opens it") : qsTr("Write down a taper plan", "button")
        glyph: "calendar"
        base: Theme.targetMain
        Layout.fillWidth: true
        onClicked: facts.workspace.openTaper(facts.vm.medicine)
    }
    AppButton {
        text: qsTr("New dose", "button")
        glyph: "plus"
        Layout.fillWidth: true
        onClicked: facts.vm.mode = MedicineFormViewModel.NewDose
    }
    Card {
        flush: true
        CardRow {
            title: qsTr("When it is due", "row: opens a form")
            meta: facts.vm.rhythmSaid.length > 0 ? facts.vm.rhythmSaid : qsTr("Nobody said yet", "row: nothing is known")
            pressable: true
            divider: false
            onClicked: facts.vm.mode = MedicineFormViewModel.Rhythm
        }
        CardRow {
            title: qsTr("What is in the box", "row: opens a form")
            meta: facts.vm.stockSaid.length > 0 ? facts.vm.stockSaid : qsTr("Not counted", "row: nothing is known")
            pressable: true
            onClicked: facts.vm.mode = MedicineFormViewModel.Stock
        }
        CardRow {
            title: qsTr("What it is for", "row: opens a form")
            meta: facts.vm.counts ? qsTr("It treats the illness itself", "choice: counts as disease treatment") : qsTr("It does not treat the illness itself", "row")
            pressable: true
            onClicked: facts.vm.mode = MedicineFormViewModel.Use
        }
    }
    AppButton {
        text: qsTr("Stopped", "button: the medicine ended")
        kind: "outline"
        base: Theme.targetMain
        Layout.fillWidth: true
        onClicked: facts.vm.mode = MedicineFormViewModel.Stop
    }
    AppButton {
        text: qsTr("How it changed", "button: history of a medicine")
        glyph: "clock"
        kind: "ghost"
        Layout.fillWidth: true
        onClicked: facts.workspace.openHistory(facts.vm.medicine)
    }
    ListSection {
        title: qsTr("Logged doses", "section: of a medicine")
        actionText: Theme.large ? "" : qsTr("Add", "button: a dose at another time")
        onActed: facts.workspace.logDose(facts.vm.medicine)
    }
    AppButton {
        visible: Theme.large
        text: qsTr("Add a dose", "button: a dose at another time")
        glyph: "plus"
        Layout.fillWidth: true
        onClicked: facts.workspace.logDose(facts.vm.medicine)
    }
    Card {
        visible: facts.vm.doses.count > 0
        flush: true
        Repeater {
            model: facts.vm.doses
            CardRow {
                required property int index
                required property string code
                required property string label
                required property string detail
                title: label
                meta: detail
                pressable: true
                divider: index > 0
                onClicked: facts.workspace.openDose(code)
            }
        }
    }
    AppLabel {
        visible: facts.vm.doses.count === 0
        text: qsTr("No dose is logged yet.", "empty section")
        soft: true
        Layout.fillWidth: true
    }
    ListSection { title: qsTr("Doses", "section: steps of a medicine") }
    Card {
        visible: facts.vm.steps.count > 0
        flush: true
        Repeater {
            model: facts.vm.steps
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
    AppButton {
        text: qsTr("Remove from the list", "button")
        glyph: "trash"
        kind: "ghost"
        Layout.fillWidth: true
        onClicked: facts.vm.remove()
    }
}
