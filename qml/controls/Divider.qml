// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A 1 px line; `inset` is the distance from the leading edge. */
Item {
    id: divider

    property int inset: 0

    implicitHeight: Theme.hairline
    Layout.fillWidth: true
    Accessible.ignored: true
    Rectangle {
        anchors { fill: parent; leftMargin: divider.inset }
        color: Theme.line
    }
}
