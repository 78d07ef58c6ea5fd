// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Dayplus.Theme

/*! Pen strokes on a ruled line, from the left edge, drawn `factor` times their size. With `centred` what is written stands in the
    middle of the height. It does not clip: in Qt 6.4 a shape whose own clip is out of sight is drawn over the page (software). */
Item {
    id: view

    property var paths: []
    property rect bounds
    property real factor: 1
    property bool centred: false
    property string name: "" // for readers: what is shown

    Accessible.role: Accessible.Graphic
    Accessible.name: name
    Accessible.ignored: name.length === 0

    Rectangle {
        y: Math.round(parent.height * 0.7)
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Shape {
        y: view.centred ? Math.round(view.height / 2 - (view.bounds.y + view.bounds.height / 2) * view.factor) : 0
        scale: view.factor
        transformOrigin: Item.TopLeft
        ShapePath {
            strokeColor: Theme.ink
            strokeWidth: Theme.stroke / view.factor
            fillColor: Theme.clear
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathMultiline { paths: view.paths }
        }
    }
}
