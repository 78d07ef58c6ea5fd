// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls

/*! Search, Filter, and Calendar or List, of equal width; with large text the icon stands over the word. */
Row {
    id: tools

    required property string panel
    required property string filterName
    required property bool filtered
    required property bool calendarShown
    readonly property int third: Math.floor((width - 2 * spacing) / 3)
    readonly property string otherView: calendarShown ? qsTr("List", "button: the journey as a timeline") : qsTr("Calendar", "button: the journey by month")
    readonly property string otherGlyph: calendarShown ? "list" : "calendar"
    signal turned(string name)
    signal viewTurned()

    component Tool: AppButton {
        kind: "outline"
        leftPadding: Theme.gapSmall
        rightPadding: Theme.gapSmall
        width: tools.third
        height: Theme.rowOne
        visible: !Theme.large
    }
    component LargeTool: StackedButton {
        width: tools.third
        height: Theme.stackedHeight + Theme.gap
        visible: Theme.large
    }

    spacing: Theme.gapSmall

    Tool {
        text: qsTr("Search", "button")
        glyph: "search"
        kind: tools.panel === "search" ? "tint" : "outline"
        onClicked: tools.turned("search")
    }
    Tool {
        text: tools.filterName
        glyph: "filter"
        kind: tools.panel === "filter" || tools.filtered ? "tint" : "outline"
        onClicked: tools.turned("filter")
    }
    Tool {
        text: tools.otherView
        glyph: tools.otherGlyph
        onClicked: tools.viewTurned()
    }
    LargeTool {
        text: qsTr("Search", "button")
        glyph: "search"
        onClicked: tools.turned("search")
    }
    LargeTool {
        text: tools.filterName
        glyph: "filter"
        onClicked: tools.turned("filter")
    }
    LargeTool {
        text: tools.otherView
        glyph: tools.otherGlyph
        onClicked: tools.viewTurned()
    }
}
