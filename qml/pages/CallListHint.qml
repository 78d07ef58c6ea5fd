// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Before a treatment: whom to call, and when. Shown until the call list was confirmed. */
Banner {
    id: hint

    required property Workspace workspace
    readonly property bool wanted: !workspace.calling.listConfirmed

    visible: wanted
    title: qsTr("First: whom do you call, and when?", "before a treatment is added")
    text: qsTr("Copy your team’s sheet and their number now. On a bad night it will be there.", "before a treatment is added")
    actionText: qsTr("Call list", "button: opens the call list")
    Layout.fillWidth: true
    onActed: workspace.openCallSheet()
}
