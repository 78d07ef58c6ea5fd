// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

/*! A line that is no entry: a phase, Today, a fold, or a way to what is not loaded. */
RowLayout {
    id: label

    required property string type
    required property string title
    required property bool open
    property string day: "" // with large text, of a fold
    readonly property bool band: type === "band"
    readonly property bool today: type === "today"
    readonly property bool ruled: band || today

    spacing: Theme.gap

    ColumnLayout {
        spacing: 0
        AppLabel {
            visible: label.day.length > 0
            text: label.day
            role: "meta"
            soft: true
            Accessible.ignored: true
        }
        AppLabel {
            text: label.title
            role: label.band ? "meta" : "row"
            weight: Theme.semibold
            color: label.band ? Theme.inkSoft : Theme.primary
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            Accessible.ignored: true
        }
    }
    Rectangle {
        visible: label.ruled
        implicitHeight: label.today ? Theme.stroke : Theme.hairline
        color: label.today ? Theme.primary : Theme.line
        Layout.fillWidth: true
        Layout.minimumWidth: Theme.gap
    }
    Item {
        visible: !label.ruled
        Layout.fillWidth: true
    }
    Icon {
        visible: label.type === "fold" || label.type === "earlier"
        glyph: label.type === "fold" && !label.open ? "chevron-down" : "chevron-up"
        size: Theme.iconRow
        color: Theme.primary
    }
}
