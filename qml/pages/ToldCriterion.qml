// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What the grades mean, in plain words; of several rules one can be named as the one the team used. */
Card {
    id: card

    required property string code
    required property string label
    required property string detail
    property bool several: false
    property string chosen: ""
    signal picked(string code)

    spacing: Theme.gapSmall
    Layout.fillWidth: true

    CheckTile {
        visible: card.several
        text: card.label
        checked: card.chosen === card.code
        Layout.fillWidth: true
        onClicked: card.picked(card.chosen === card.code ? "" : card.code)
    }
    AppLabel {
        visible: !card.several
        text: card.label
        weight: Theme.semibold
        Layout.fillWidth: true
    }
    Repeater {
        model: card.detail.length > 0 ? card.detail.split("\n") : []
        AppLabel {
            required property string modelData
            text: modelData
            role: "meta"
            Layout.fillWidth: true
        }
    }
}
