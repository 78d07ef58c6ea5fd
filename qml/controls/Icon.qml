// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.impl
import Dayplus.Theme

/*! One of our line icons, tinted. Decoration: the control that holds it has the name. Arrows turn round in right-to-left layouts. */
IconImage {
    id: icon

    required property string glyph // file name in assets/icons without .svg; "" shows nothing
    property int size: Theme.iconSize
    readonly property bool directional: Theme.has(["back", "chevron-left", "chevron-right", "undo", "redo", "list"], glyph)

    source: glyph.length > 0 ? "qrc:/qt/qml/Dayplus/Theme/icons/" + glyph + ".svg" : ""
    sourceSize { width: size; height: size }
    color: Theme.ink
    mirror: directional && LayoutMirroring.enabled
    Accessible.ignored: true
}
