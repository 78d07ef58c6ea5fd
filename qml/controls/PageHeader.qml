// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! The head of a place: title left, Call my team at right − 16, y 8. With large text the pill lives in the bottom bar; on the desktop in
    the rail (`pill: false`), and own items may stand at the end. */
Item {
    id: head

    required property string title
    property bool pill: true
    default property alias trailing: slot.data
    signal callTeam()

    implicitHeight: Math.max(Theme.headHeight, label.implicitHeight + Theme.gapLarge)
    implicitWidth: row.implicitWidth
    Layout.fillWidth: true

    RowLayout {
        id: row
        anchors.fill: parent
        spacing: Theme.gap
        AppLabel {
            id: label
            text: head.title
            role: "pageTitle"
            heading: true
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
        }
        RowLayout {
            id: slot
            spacing: Theme.gapSmall
            visible: children.length > 0
            Layout.fillWidth: false
            Layout.rightMargin: pill.visible ? 0 : Theme.margin
        }
        CallPill {
            id: pill
            visible: head.pill && !Theme.large
            Layout.rightMargin: Theme.margin
            onClicked: head.callTeam()
        }
    }
}
