// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The foot of a form: its one problem, and Save. */
ColumnLayout {
    id: bar

    property string problem: ""
    property bool enabledNow: true
    property string text: qsTr("Save", "button")
    signal save()

    spacing: Theme.gapSmall
    Layout.margins: Theme.margin
    Layout.topMargin: Theme.gapSmall
    Layout.maximumWidth: Theme.listWidth - 2 * Theme.margin
    Layout.alignment: Qt.AlignHCenter

    AppLabel {
        visible: text.length > 0
        text: bar.problem
        color: Theme.callToday
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    AppButton {
        text: bar.text
        kind: "primary"
        base: Theme.targetMain
        enabled: bar.enabledNow
        Layout.fillWidth: true
        onClicked: bar.save()
    }
}
