// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! Somebody's words as they said them, with a bar at the side: the team's (`tone` call now) or one's own. */
RowLayout {
    id: quote

    required property string text
    property string source: ""
    property color tone: Theme.line

    spacing: Theme.gap
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: source

    Rectangle {
        implicitWidth: Theme.bar
        radius: Theme.bar / 2
        color: quote.tone
        Layout.fillHeight: true
    }
    ColumnLayout {
        spacing: Theme.gapTiny
        AppLabel {
            text: quote.text
            Layout.fillWidth: true
        }
        AppLabel {
            visible: quote.source.length > 0
            text: quote.source
            role: "meta"
            soft: true
            Layout.fillWidth: true
        }
    }
}
