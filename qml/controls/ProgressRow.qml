// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! Long work: what, how far (0 … 1, below 0 = not known), in words, and Cancel. */
ColumnLayout {
    id: row

    required property string title
    property string meta: ""
    property real value: -1
    property bool cancellable: true
    readonly property bool known: value >= 0
    signal cancelled()

    spacing: Theme.gapSmall
    Layout.fillWidth: true
    Layout.fillHeight: false
    Accessible.role: Accessible.ProgressBar
    Accessible.name: title
    Accessible.description: meta

    GridLayout {
        columns: Theme.large ? 2 : 3
        columnSpacing: Theme.gap
        rowSpacing: 0
        Spinner { visible: !row.known }
        ColumnLayout {
            spacing: 0
            Layout.columnSpan: Theme.large && row.known ? 2 : 1
            AppLabel {
                text: row.title
                role: "row"
                weight: Theme.medium
                Layout.fillWidth: true
            }
            AppLabel {
                visible: text.length > 0
                text: row.meta
                role: "meta"
                soft: true
                Layout.fillWidth: true
            }
        }
        AppButton {
            visible: row.cancellable
            kind: "ghost"
            text: qsTr("Cancel", "button: stop what is under way")
            onClicked: row.cancelled()
        }
    }
    Rectangle {
        visible: row.known
        implicitHeight: Theme.gapSmall
        radius: height / 2
        color: Theme.raised
        border.width: Theme.hairline
        border.color: Theme.border
        Layout.fillWidth: true
        Accessible.ignored: true
        Rectangle {
            anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
            width: parent.width * Math.min(1, Math.max(0, row.value))
            radius: height / 2
            color: Theme.primary
        }
    }
}
