// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! Pen strokes on a ruled line, from the left edge, drawn `factor` times their size. With `centred` what is written stands in the
    middle of the height. A picture and no shape: Qt 6.4 draws shapes that are scrolled out of sight over the page (software). */
Item {
    id: view

    property var paths: [] // lines of points
    property rect bounds
    property real factor: 1
    property bool centred: false
    property string name: "" // for readers: what is shown
    readonly property color tone: Theme.ink

    onPathsChanged: drawing.requestPaint()
    onBoundsChanged: drawing.requestPaint()
    onFactorChanged: drawing.requestPaint()
    onToneChanged: drawing.requestPaint()
    Accessible.role: Accessible.Graphic
    Accessible.name: name
    Accessible.ignored: name.length === 0

    Rectangle {
        y: Math.round(parent.height * 0.7)
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Canvas {
        id: drawing
        anchors.fill: parent
        onPaint: {
            const pen = getContext("2d")
            pen.reset()
            pen.strokeStyle = view.tone
            pen.lineWidth = Theme.stroke
            pen.lineCap = "round"
            pen.lineJoin = "round"
            const top = view.centred ? view.height / 2 - (view.bounds.y + view.bounds.height / 2) * view.factor : 0
            for (const line of view.paths) {
                pen.beginPath()
                pen.moveTo(line[0].x * view.factor, line[0].y * view.factor + top)
                for (let i = 1; i < line.length; ++i)
                    pen.lineTo(line[i].x * view.factor, line[i].y * view.factor + top)
                pen.stroke()
            }
        }
    }
}
