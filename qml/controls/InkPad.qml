// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A field to write on with finger, pen or mouse. It asks: the owner keeps the strokes and gives them back as `paths`. Nobody has to
    write: its page offers a way around it. Positions are in pixels at text size 100 %. */
Rectangle {
    id: pad

    property var paths: []
    property bool written: false
    property string label: qsTr("Write here", "ink pad")
    signal pressed(real x, real y, real padWidth, real padHeight)
    signal moved(real x, real y)
    signal lifted()

    implicitWidth: Theme.formWidth
    implicitHeight: Theme.padHeight
    Layout.fillWidth: true
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.fieldBorder
    Accessible.role: Accessible.Graphic
    Accessible.name: label

    InkView {
        anchors.fill: parent
        paths: pad.paths
    }
    AppLabel {
        visible: !pad.written && !pen.pressed
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
        text: pad.label
        role: "meta"
        soft: true
        Accessible.ignored: true
    }
    MouseArea {
        id: pen
        anchors.fill: parent
        preventStealing: true // a page that scrolls must not take the pen
        onPressed: mouse => pad.pressed(mouse.x, mouse.y, pad.width, pad.height)
        onPositionChanged: mouse => pad.moved(mouse.x, mouse.y)
        onReleased: pad.lifted()
        onCanceled: pad.lifted()
    }
}
