// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Where a kind of entry has a page of its own that asks better: a whole lab sheet, a letter, a vaccine, a score. */
Card {
    id: shortcuts

    required property Workspace workspace
    required property string kind
    readonly property bool labs: kind === "lab"
    readonly property bool events: kind === "event"
    readonly property bool applies: labs || events || kind === "vaccine" || kind === "score"

    visible: applies
    flush: true

    CardRow {
        visible: shortcuts.labs
        title: qsTr("Blood results from a sheet", "shortcut on Add")
        glyph: "drop"
        pressable: true
        divider: false
        onClicked: shortcuts.workspace.addLabs()
    }
    CardRow {
        visible: shortcuts.labs
        title: qsTr("Paste from a letter", "button")
        glyph: "paste"
        pressable: true
        onClicked: shortcuts.workspace.pasteLabs()
    }
    CardRow {
        visible: shortcuts.events
        title: qsTr("IVIG given", "section")
        glyph: "syringe"
        pressable: true
        divider: false
        onClicked: shortcuts.workspace.addIvig()
    }
    CardRow {
        visible: shortcuts.events
        title: qsTr("What the team said about the illness", "button: remission, flare, relapse")
        glyph: "speech"
        pressable: true
        onClicked: shortcuts.workspace.addStatement()
    }
    CardRow {
        visible: shortcuts.kind === "vaccine"
        title: qsTr("A vaccine with its plan and batch", "shortcut on Add")
        glyph: "syringe"
        pressable: true
        divider: false
        onClicked: shortcuts.workspace.addVaccine()
    }
    CardRow {
        visible: shortcuts.kind === "score"
        title: qsTr("A score and who rated it", "shortcut on Add")
        glyph: "star"
        pressable: true
        divider: false
        onClicked: shortcuts.workspace.addScore()
    }
}
