// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Every version of one medicine or entry: who changed the dose, and when. */
Item {
    id: page

    required property Workspace workspace
    required property HistoryViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("How it changed", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("How it changed", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            HistoryList {
                history: page.vm
                titled: false
            }
        }
    }
}
