// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! Search, with a clear button; Esc clears, then leaves. */
FieldInput {
    id: field

    signal searched(string text)

    name: qsTr("Search", "search field")
    placeholderText: name
    startSpace: Theme.iconRow + Theme.gapSmall + Theme.gapTiny
    endSpace: wipe.visible ? wipe.width - Theme.gapLarge : 0
    inputMethodHints: Qt.ImhNoPredictiveText
    maximumLength: 200
    Layout.fillWidth: true
    Accessible.searchEdit: true
    Keys.onEscapePressed: event => {
        event.accepted = text.length > 0
        if (event.accepted)
            empty()
    }
    onTextEdited: searched(text)

    function empty(): void {
        clear()
        searched("")
    }

    Icon {
        anchors { left: parent.left; leftMargin: Theme.gapLarge; verticalCenter: parent.verticalCenter }
        glyph: "search"
        size: Theme.iconRow
        color: Theme.inkSoft
    }
    IconButton {
        id: wipe
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        visible: field.text.length > 0
        glyph: "close"
        glyphSize: Theme.iconRow
        text: qsTr("Clear search", "button in the search field")
        onClicked: field.empty()
    }
}
