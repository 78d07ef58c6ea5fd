// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! Two pixels of primary, two pixels outside its parent, while `shown`. */
Rectangle {
    id: ring

    required property bool shown
    property int gap: Theme.stroke
    property real corner: Theme.radius

    anchors.fill: parent
    anchors.margins: -gap - Theme.stroke
    radius: corner + gap + Theme.stroke
    color: Theme.clear
    border.width: Theme.stroke
    border.color: Theme.primary
    visible: shown
    Accessible.ignored: true
}
