// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! Nothing here yet: what would be, and the one thing to do about it. */
ColumnLayout {
    id: empty

    required property string title
    property string text: ""
    property string glyph: "list"
    property string actionText: ""
    property string actionGlyph: "plus"
    signal acted()

    spacing: Theme.gap
    Layout.fillWidth: true
    Layout.fillHeight: false

    Icon {
        glyph: empty.glyph
        size: Theme.icon(32)
        color: Theme.inkSoft
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.gapHuge
    }
    AppLabel {
        text: empty.title
        role: "cardTitle"
        heading: true
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
    AppLabel {
        visible: text.length > 0
        text: empty.text
        soft: true
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
    AppButton {
        visible: empty.actionText.length > 0
        text: empty.actionText
        glyph: empty.actionGlyph
        kind: "tint"
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: empty.width
        Layout.bottomMargin: Theme.gapHuge
        onClicked: empty.acted()
    }
}
