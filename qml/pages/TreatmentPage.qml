// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One treatment: Day 0, what is planned and what happened. */
Item {
    id: page

    required property Workspace workspace
    required property TreatmentViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: vm.title

    HappenedSheet { plan: page.vm.plan }
    Day0Sheet {
        id: mover
        vm: page.vm
    }
    OwnStepSheet {
        id: own
        vm: page.vm
    }
    ConfirmSheet {
        id: removal
        title: qsTr("Remove this treatment?", "sheet")
        text: page.vm.removeText
        confirmText: qsTr("Remove", "button: remove a treatment")
        onConfirmed: page.vm.remove()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: page.vm.title
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                spacing: Theme.gapSmall
                AppLabel {
                    text: page.vm.day0Line
                    role: "cardTitle"
                    heading: true
                    Layout.fillWidth: true
                }
                AppLabel {
                    visible: text.length > 0
                    text: page.vm.about
                    soft: true
                    Layout.fillWidth: true
                }
                AppButton {
                    text: qsTr("Move Day 0", "button")
                    glyph: "calendar"
                    Layout.fillWidth: true
                    onClicked: {
                        page.vm.startMove()
                        mover.open()
                    }
                }
                AppButton {
                    text: qsTr("Change treatment, product or centre", "button")
                    glyph: "pencil"
                    kind: "ghost"
                    Layout.fillWidth: true
                    onClicked: page.workspace.changeTreatment(page.vm.course)
                }
            }
            Banner {
                visible: page.vm.questions.length > 0
                text: page.vm.questions
                Layout.fillWidth: true
            }
            ListSection {
                title: qsTr("Planned", "section: steps of a treatment")
                actionText: qsTr("Add a step", "button")
                onActed: own.open()
            }
            AppLabel {
                visible: page.vm.planned.count === 0
                text: qsTr("Nothing is planned.", "steps of a treatment")
                soft: true
                Layout.fillWidth: true
            }
            PlanList {
                visible: page.vm.planned.count > 0
                rows: page.vm.planned
                actionText: qsTr("It happened on…", "button: a planned step")
                onActed: row => page.vm.plan.ask(row)
                onOpened: row => page.workspace.openEntry(row)
            }
            ListSection {
                visible: page.vm.happened.count > 0
                title: qsTr("Happened", "section: steps of a treatment")
            }
            PlanList {
                visible: page.vm.happened.count > 0
                rows: page.vm.happened
                onOpened: row => page.workspace.openEntry(row)
            }
            AppButton {
                text: qsTr("Remove this treatment", "button")
                glyph: "trash"
                kind: "ghost"
                Layout.fillWidth: true
                onClicked: removal.open()
            }
            AppLabel {
                text: qsTr("Information only. Your care team’s instructions come first.", "footer")
                role: "meta"
                soft: true
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }
    }
}
