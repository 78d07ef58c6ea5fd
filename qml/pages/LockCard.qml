// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The emergency card of a locked device: the numbers first, then exactly the lines the person agreed to. Opens nothing. */
Rectangle {
    id: card

    required property LockCardViewModel vm
    signal closed()

    color: Theme.ground
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Emergency card", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        CallFrame {
            title: qsTr("Emergency card", "title")
            teamName: card.vm.teamName
            teamPhone: card.vm.teamPhone
            emergencyNumber: card.vm.emergencyNumber
            canNote: false
            Layout.fillWidth: true
            Layout.fillHeight: false
            onClosed: card.closed()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel {
                visible: card.vm.problem.length > 0
                text: card.vm.problem
                color: Theme.callToday
                Layout.fillWidth: true
            }
            CardLines {
                lines: card.vm.lines
                large: true
            }
        }
    }
}
