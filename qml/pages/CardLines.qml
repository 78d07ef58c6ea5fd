// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The lines of a card: a small name, the text, and where a static text comes from. */
Card {
    id: lines

    required property CardLineModel lines
    property bool large: false

    visible: rows.count > 0
    spacing: Theme.gap

    Repeater {
        id: rows
        model: lines.lines
        Column { // not a layout: layouts in layouts give up on wrapped text
            id: line
            required property string title
            required property string lineText
            required property string lineSource
            spacing: 0
            Layout.fillWidth: true

            AppLabel {
                visible: text.length > 0
                text: line.title
                role: "meta"
                soft: true
                width: line.width
            }
            AppLabel {
                text: line.lineText
                role: lines.large ? "cardTitle" : "body"
                width: line.width
            }
            AppLabel {
                visible: text.length > 0
                text: line.lineSource
                role: "meta"
                soft: true
                width: line.width
            }
        }
    }
}
