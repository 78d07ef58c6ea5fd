// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A tint button with its icon above the word: the large-text bottom bar, watch mode. */
Pressable {
    id: control

    required property string glyph
    property color tone: Theme.primary
    readonly property color fillInk: down ? Theme.ink : tone

    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall
    leftPadding: Theme.gapSmall
    rightPadding: Theme.gapSmall
    implicitHeight: Math.max(Theme.large ? Theme.stackedHeight : Theme.targetMain, implicitContentHeight + 2 * Theme.gapSmall)

    contentItem: ColumnLayout {
        spacing: 0
        Icon {
            glyph: control.glyph
            size: Theme.iconSize
            color: control.fillInk
            Layout.alignment: Qt.AlignHCenter
        }
        AppLabel {
            text: control.text
            role: "row"
            weight: Theme.semibold
            color: control.fillInk
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.row.size
            maximumLineCount: 2
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.tintStrong(control.tone) : Theme.tint(control.tone)
        FocusRing { shown: control.visualFocus }
    }
}
