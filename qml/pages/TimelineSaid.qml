// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls

/*! A small icon with its words, in the second line of an entry. */
Row {
    id: said

    required property string glyph
    required property string text
    property real room: Infinity // no wider than this

    visible: text.length > 0
    spacing: Theme.gapTiny
    Icon {
        glyph: said.glyph
        size: Theme.iconMeta
        color: Theme.inkSoft
        anchors.verticalCenter: parent.verticalCenter
    }
    AppLabel {
        text: said.text
        role: "meta"
        soft: true
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        width: Math.min(implicitWidth, said.room - Theme.iconMeta - said.spacing)
        Accessible.ignored: true
    }
}
