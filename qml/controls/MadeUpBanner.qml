// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! On every page of a made-up vault. `extra` names a fixed clock, if there is one. */
Rectangle {
    id: strip

    property string extra: ""

    implicitHeight: words.implicitHeight + Theme.gapSmall
    Layout.fillWidth: true
    color: Theme.raised
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text

    AppLabel {
        id: words
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors { leftMargin: Theme.margin; rightMargin: Theme.margin }
        text: Theme.joined([qsTr("This is a made-up person.", "on every page of the demonstration"), strip.extra], " ")
        role: "meta"
        weight: Theme.medium
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Theme.hairline
        color: Theme.line
    }
}
