// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A section heading above a card: 16/600, with a note or an action at the end. */
RowLayout {
    id: section

    required property string title
    property string note: ""
    property string actionText: ""
    property string actionGlyph: "plus"
    signal acted()

    spacing: Theme.gap
    Layout.fillWidth: true
    Layout.fillHeight: false
    Layout.topMargin: Theme.large ? 0 : -Theme.gapTiny // 8 above and 4 below in a column spaced 12
    Layout.bottomMargin: Theme.large ? 0 : -Theme.gapSmall

    AppLabel {
        text: section.title
        role: "row"
        weight: Theme.semibold
        heading: true
        Layout.fillWidth: true
    }
    AppLabel {
        visible: section.note.length > 0
        text: section.note
        role: "meta"
        soft: true
    }
    AppButton {
        visible: section.actionText.length > 0
        text: section.actionText
        glyph: section.actionGlyph
        kind: "ghost"
        Layout.rightMargin: -Theme.gap
        Layout.topMargin: (Theme.row.lineHeight - implicitHeight) / 2 // 48 to press, 20 to see
        Layout.bottomMargin: Layout.topMargin
        onClicked: section.acted()
    }
}
