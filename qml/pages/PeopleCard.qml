// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! On More: who is typing, in one tap, and the pages of those who look after somebody. */
ColumnLayout {
    id: card

    required property Workspace workspace
    readonly property Navigator navigator: workspace.navigator

    spacing: Theme.gap
    Layout.fillWidth: true
    Layout.fillHeight: false

    WhoTypes {
        people: card.workspace.people
        Layout.fillWidth: true
    }
    Card {
        flush: true
        CardRow {
            title: qsTr("Since I last looked", "row on More")
            meta: card.workspace.since.nothing ? qsTr("What others wrote, changed and removed", "row on More") : card.workspace.since.summary
            glyph: "eye"
            pressable: true
            divider: false
            onClicked: card.navigator.show(Navigator.Since)
        }
        CardRow {
            title: qsTr("Visits", "row on More")
            meta: qsTr("Questions, answers, what the team changed", "row on More")
            glyph: "calendar"
            pressable: true
            onClicked: card.navigator.show(Navigator.Visits)
        }
        CardRow {
            title: qsTr("Nights and notes", "row on More")
            meta: card.workspace.rota.now.length > 0 ? card.workspace.rota.now : qsTr("Who is on watch, a caregiver’s notes", "row on More")
            glyph: "moon"
            pressable: true
            onClicked: card.navigator.show(Navigator.Rota)
        }
        CardRow {
            title: qsTr("The last week", "row on More")
            meta: qsTr("Fill in check-ins of earlier days", "row on More")
            glyph: "table"
            pressable: true
            onClicked: card.navigator.show(Navigator.CatchUp)
        }
    }
}
