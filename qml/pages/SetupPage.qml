// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The first questions, one at a time, each skippable. */
Item {
    id: page

    required property SetupViewModel vm

    function questionFile(step: int): string {
        switch (step) {
        case SetupViewModel.Name: return "SetupName.qml"
        case SetupViewModel.BirthDate: return "SetupBirthDate.qml"
        case SetupViewModel.Disease: return "SetupDisease.qml"
        case SetupViewModel.Treatment: return "SetupTreatment.qml"
        case SetupViewModel.Day0: return "SetupDay0.qml"
        case SetupViewModel.Allergies: return "SetupAllergies.qml"
        case SetupViewModel.Team: return "SetupTeam.qml"
        }
        return "SetupWho.qml"
    }
    function ask(): void { question.setSource(questionFile(vm.step), { "vm": vm }) }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("First questions", "page")
    Component.onCompleted: ask()

    Connections {
        target: page.vm
        property int shown: SetupViewModel.Who
        function onChanged(): void {
            if (shown === page.vm.step)
                return
            shown = page.vm.step
            page.ask()
        }
    }
    ColumnLayout {
        anchors { fill: parent; topMargin: Theme.gapLarge }
        spacing: 0

        AppLabel {
            //: which question of how many
            text: qsTr("%1 of %2", "first questions").arg(page.vm.stepNumber).arg(page.vm.stepCount)
            role: "meta"
            soft: true
            Layout.alignment: Qt.AlignHCenter
        }
        ScrollPage {
            column: Theme.formWidth
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.gapHuge

            Loader {
                id: question
                Layout.fillWidth: true
            }
            AppLabel {
                visible: text.length > 0
                text: page.vm.problem
                color: Theme.callToday
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }
        }
        ColumnLayout {
            spacing: Theme.gapSmall
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Math.min(page.width - 2 * Theme.margin, Theme.formWidth)
            Layout.maximumWidth: Theme.formWidth
            Layout.margins: Theme.margin

            AppButton {
                text: page.vm.step === SetupViewModel.Team ? qsTr("Start", "button: ends the first questions") : qsTr("Next", "button")
                kind: "primary"
                base: Theme.targetMain
                enabled: !page.vm.busy
                Layout.fillWidth: true
                onClicked: page.vm.next()
            }
            RowLayout {
                spacing: Theme.gapSmall
                AppButton {
                    text: qsTr("Back", "button")
                    kind: "ghost"
                    enabled: page.vm.step !== SetupViewModel.Who
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: page.vm.back()
                }
                AppButton {
                    text: qsTr("Skip", "button: leaves this question open")
                    kind: "ghost"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: page.vm.skip()
                }
            }
        }
    }
}
