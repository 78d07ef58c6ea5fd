// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! The five places as full-width rows: what Menu opens with large text. */
Card {
    id: menu

    property int current: 0
    readonly property Places places: Places {}
    signal chosen(int place)

    padding: Theme.gapSmall
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places", "name of the navigation, read aloud")
    Repeater {
        model: menu.places.names
        delegate: PlaceRow {
            required property int index
            required property string modelData
            text: modelData
            glyph: menu.places.glyphs[index]
            current: menu.current === index
            onClicked: menu.chosen(index)
        }
    }
}
