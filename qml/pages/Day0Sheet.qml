// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Moves Day 0: says first which steps move with it and how many stay. */
ConfirmSheet {
    id: sheet

    required property TreatmentViewModel vm

    title: qsTr("Move Day 0", "sheet")
    text: vm.moveText
    confirmText: qsTr("Move", "button: move Day 0")
    onConfirmed: if (!vm.move()) open()

    Day0Field {
        kind: sheet.vm.day0Kind
        day: sheet.vm.day0
        problem: sheet.vm.moveProblem
        onKindPicked: index => sheet.vm.day0Kind = index
        onDayPicked: iso => sheet.vm.day0 = iso
    }
    Card {
        visible: sheet.vm.moves.count > 0
        flush: true
        Repeater {
            model: sheet.vm.moves
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
