// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

Window {
    id: window

    required property string mode
    required property real textScale
    required property string page
    required property bool strong
    required property bool mirrored

    visible: true
    color: Theme.ground
    Component.onCompleted: {
        Theme.mode = mode
        Theme.scale = textScale
        Theme.highContrast = strong
    }
    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: window.mirrored
        LayoutMirroring.childrenInherit: true
        Loader {
            anchors.fill: parent
            source: "gallery/" + window.page + ".qml"
        }
    }
}
