// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What is due: the first lines, and all of them when asked. Gone when there is nothing. */
ColumnLayout {
    id: card

    required property DueViewModel vm
    signal editAsked(var entry)
    signal olderAsked()

    spacing: Theme.gap
    visible: vm.rows.count > 0 || vm.older > 0
    Layout.fillWidth: true
    Layout.fillHeight: false

    ListSection { title: qsTr("Due", "section on Today") }
    Card {
        visible: card.vm.rows.count > 0
        flush: true
        Repeater {
            model: card.vm.rows
            DueRow {
                vm: card.vm
                onEditAsked: entry => card.editAsked(entry)
            }
        }
    }
    AppButton {
        visible: card.vm.hidden > 0 || card.vm.all
        text: card.vm.all ? qsTr("Show less", "button: a shorter list")
                          : qsTr("Show %n more", "button: the whole list", card.vm.hidden)
        kind: "ghost"
        onClicked: card.vm.all = !card.vm.all
    }
    Card {
        visible: card.vm.older > 0
        flush: true
        CardRow {
            title: qsTr("%n older planned step(s)", "row on Today: planned long ago", card.vm.older)
            meta: qsTr("Planned, not confirmed. They are in Journey under their day.", "row on Today")
            glyph: "planned"
            titleWeight: Theme.regular
            pressable: true
            divider: false
            onClicked: card.olderAsked()
        }
    }
}
