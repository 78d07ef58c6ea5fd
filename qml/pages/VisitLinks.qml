// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What a team often changes, each on its own page. */
Card {
    id: links

    required property Workspace workspace

    flush: true

    CardRow {
        title: qsTr("A new dose, a medicine stopped", "row on a visit")
        glyph: "pill"
        pressable: true
        divider: false
        onClicked: links.workspace.navigator.go(Navigator.Medicines)
    }
    CardRow {
        title: qsTr("A new medicine", "row on a visit")
        glyph: "plus"
        pressable: true
        onClicked: links.workspace.addMedicine()
    }
    Repeater {
        model: links.workspace.visits.tapers
        CardRow {
            required property string code
            required property string label
            title: qsTr("The taper of %1", "row on a visit; a medicine").arg(label)
            glyph: "calendar"
            pressable: true
            onClicked: links.workspace.openTaper(code)
        }
    }
    CardRow {
        title: qsTr("Your team’s limit for IgG", "row on a visit")
        meta: links.workspace.immunity.threshold
        glyph: "drop"
        pressable: true
        onClicked: links.workspace.navigator.show(Navigator.Immunity)
    }
}
