// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! Something is under way. With reduced motion it stands still. */
Item {
    id: spinner

    property string text: qsTr("Working", "read aloud while something is under way")
    property int size: Theme.iconSize
    property bool running: visible

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.Animation
    Accessible.name: text

    Icon {
        anchors.fill: parent
        glyph: "refresh"
        size: spinner.size
        color: Theme.primary
        RotationAnimator on rotation {
            running: spinner.running && !Theme.reducedMotion
            from: 0
            to: 360
            duration: Theme.turn
            loops: Animation.Infinite
        }
    }
}
