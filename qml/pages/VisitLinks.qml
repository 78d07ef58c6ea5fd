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
}
