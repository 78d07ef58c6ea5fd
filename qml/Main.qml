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
    width: Theme.windowWidth
    height: Theme.windowHeight
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

    // setSource, because Qt 6.4 refuses bound components in the first file of an application engine
    Loader {
        id: page
        property int shown: -1
        anchors.fill: parent
        focus: true

        function show(): void {
            if (shown === window.shell.stage)
                return
            shown = window.shell.stage
            const pages = "qrc:/qt/qml/Dayplus/Pages/"
            if (shown === Shell.Open)
                setSource(pages + "WorkspacePage.qml", { "workspace": window.shell.workspace, "shell": window.shell })
            else
                setSource(pages + "LockPage.qml", { "vm": window.shell.unlock, "card": window.shell.card, "showingCode": shown === Shell.RecoveryCode })
        }
        Component.onCompleted: show()

        Connections {
            target: window.shell
            function onChanged(): void { page.show() }
        }
    }
}
