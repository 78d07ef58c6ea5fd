// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! What just happened, with Undo. It stays until it is used, closed or replaced: nothing here times out. */
Rectangle {
    id: bar

    property string text: ""
    property string meta: ""
    property string actionText: qsTr("Undo", "button: take back the last change")
    property string actionGlyph: "undo"
    property bool open: false
    signal acted()

    function show(what: string, details: string): void {
        text = what
        meta = details
        open = true
    }
    function close(): void { open = false }

    visible: open
    implicitHeight: Math.max(Theme.tall(Theme.targetMain), row.implicitHeight + Theme.gapSmall)
    Layout.fillWidth: true
    radius: Theme.radius
    color: Theme.raised
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: meta.length > 0 ? text + ", " + meta : text

    GridLayout {
        id: row
        anchors { fill: parent; leftMargin: Theme.gapLarge; rightMargin: Theme.gapTiny; topMargin: Theme.gapTiny; bottomMargin: Theme.gapTiny }
        columns: Theme.large ? 2 : 3
        columnSpacing: Theme.gapTiny
        rowSpacing: 0
        ColumnLayout {
            spacing: 0
            Layout.columnSpan: Theme.large ? 2 : 1
            AppLabel {
                text: bar.text
                role: "row"
                weight: Theme.medium
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            AppLabel {
                visible: bar.meta.length > 0
                text: bar.meta
                role: "meta"
                soft: true
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        AppButton {
            visible: bar.actionText.length > 0
            text: bar.actionText
            glyph: bar.actionGlyph
            kind: "ghost"
            onClicked: {
                bar.close()
                bar.acted()
            }
        }
        IconButton {
            glyph: "close"
            glyphSize: Theme.iconRow
            text: qsTr("Close message", "button on a message bar")
            Layout.alignment: Qt.AlignRight
            onClicked: bar.close()
        }
    }
}
