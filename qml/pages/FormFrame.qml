// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A form over a place: head, what is asked, "Yes, keep it" where only a question is left, and Save. */
Item {
    id: frame

    required property string title
    required property Workspace workspace
    property string problem: ""
    property bool asks: false
    property bool savable: true
    default property alias content: scroll.content
    signal save()
    signal insist()

    Accessible.role: Accessible.Pane
    Accessible.name: title

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: frame.title
            pill: false
            Layout.fillWidth: true
            onBack: frame.workspace.navigator.back()
        }
        ScrollPage {
            id: scroll
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        AppButton {
            visible: frame.asks
            text: qsTr("Yes, keep it", "button: saves an unlikely number")
            kind: "outline"
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.gapSmall
            onClicked: frame.insist()
        }
        SaveBar {
            problem: frame.problem
            enabledNow: frame.savable
            onSave: frame.save()
        }
    }
}
