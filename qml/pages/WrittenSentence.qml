// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One written sentence with its head. */
Rectangle {
    id: half

    required property string title
    property string note: ""
    required property InkInput ink
    property real factor: 1

    implicitHeight: column.implicitHeight + 2 * Theme.gap
    color: Theme.clear

    Column {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.cardPadding; topMargin: Theme.gap }
        spacing: Theme.gapTiny
        Flow {
            width: parent.width
            spacing: Theme.gap
            AppLabel {
                text: half.title
                weight: Theme.semibold
                wrapMode: Text.NoWrap
            }
            AppLabel {
                visible: text.length > 0
                text: half.note
                role: "meta"
                soft: true
                wrapMode: Text.NoWrap
                height: Theme.body.lineHeight
                verticalAlignment: Text.AlignVCenter
            }
        }
        InkView {
            width: parent.width
            height: Theme.writingHeight
            paths: half.ink.paths
            bounds: half.ink.bounds
            factor: half.factor
            centred: true
            name: qsTr("Written sentence, %1", "read aloud; %1 is today or before treatment").arg(half.title)
        }
    }
}
