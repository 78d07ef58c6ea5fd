// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! The head of a page above a place: back (Esc does the same), title 20/600, meta under it, Call my team at the end. */
Item {
    id: head

    required property string title
    property string meta: ""
    property bool pill: true
    property string backGlyph: "chevron-left"
    default property alias trailing: slot.data
    signal back()
    signal callTeam()

    implicitHeight: Math.max(Theme.headHeight, words.implicitHeight + Theme.gapLarge)
    implicitWidth: row.implicitWidth
    Layout.fillWidth: true

    RowLayout {
        id: row
        anchors.fill: parent
        spacing: 0
        IconButton {
            glyph: head.backGlyph
            tone: Theme.ink
            text: qsTr("Back", "button: leave this page")
            Layout.leftMargin: Theme.gapTiny
            onClicked: head.back()
        }
        ColumnLayout {
            id: words
            spacing: 0
            Layout.fillWidth: true
            Layout.rightMargin: slot.visible || pill.visible ? 0 : Theme.margin
            AppLabel {
                text: head.title
                role: "cardTitle"
                heading: true
                Layout.fillWidth: true
            }
            AppLabel {
                visible: text.length > 0
                text: head.meta
                role: "meta"
                soft: true
                Layout.fillWidth: true
            }
        }
        RowLayout {
            id: slot
            spacing: Theme.gapSmall
            visible: children.length > 0
            Layout.fillWidth: false
            Layout.leftMargin: Theme.gap
            Layout.rightMargin: pill.visible ? 0 : Theme.margin
        }
        CallPill {
            id: pill
            visible: head.pill && !Theme.large
            Layout.leftMargin: Theme.gap
            Layout.rightMargin: Theme.margin
            onClicked: head.callTeam()
        }
    }
}
