// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Dayplus.Theme
import Dayplus.ViewModels
import Dayplus.Pages

/*! The window: locked, showing a new recovery code, or open. */
Window {
    id: window

    required property Shell shell

    visible: true
    width: 400
    height: 800
    minimumWidth: 320
    minimumHeight: 480
    title: shell.workspace && shell.workspace.day.patientName.length > 0
           ? qsTr("Dayplus: %1", "window title with a patient's name").arg(shell.workspace.day.patientName) : "Dayplus"
    color: Theme.ground
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Binding { target: Theme; property: "mode"; value: window.shell.preferences.theme }
    Binding { target: Theme; property: "highContrast"; value: window.shell.preferences.highContrast }
    Binding { target: Theme; property: "reducedMotion"; value: window.shell.preferences.reducedMotion }
    Binding { target: Theme; property: "scale"; value: window.shell.preferences.textScale }

    Loader {
        anchors.fill: parent
        active: window.shell.stage !== Shell.Open
        visible: active
        sourceComponent: LockPage {
            vm: window.shell.unlock
            showingCode: window.shell.stage === Shell.RecoveryCode
        }
    }
    Loader {
        id: open
        anchors.fill: parent
        active: window.shell.stage === Shell.Open
        visible: active
        sourceComponent: WorkspacePage {
            workspace: window.shell.workspace
            shell: window.shell
        }
    }
}
