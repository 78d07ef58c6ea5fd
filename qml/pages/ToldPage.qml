// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Told by the team: a grade with what it means beside it, or what they gave or saw. Dayplus writes it down and works nothing out. */
Item {
    id: page

    required property Workspace workspace
    required property ToldViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Told by the team", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Told by the team", "page title")
            meta: page.vm.label
            pill: false
            Layout.fillWidth: true
            onBack: page.vm.code.length > 0 ? page.vm.code = "" : page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel {
                visible: page.vm.code.length === 0
                text: qsTr("Write down what the team said, in their words. Dayplus never works out a grade.", "page about told grades")
                Layout.fillWidth: true
            }
            ChoiceList {
                visible: page.vm.code.length === 0
                choices: page.vm.choices
                chosen: page.vm.code
                onPicked: code => page.vm.code = code
            }
            Card {
                visible: page.vm.graded
                spacing: Theme.gapSmall
                AppLabel {
                    text: qsTr("Which grade did they say?", "form section")
                    weight: Theme.medium
                    Layout.fillWidth: true
                }
                ChoiceChips {
                    label: qsTr("Grade", "choice")
                    options: page.vm.grades
                    current: page.vm.grade
                    Layout.fillWidth: true
                    onPicked: index => page.vm.grade = index
                }
            }
            Repeater {
                model: page.vm.criteria
                ToldCriterion {
                    several: page.vm.criteria.count > 1
                    chosen: page.vm.criterion
                    onPicked: code => page.vm.criterion = code
                }
            }
            ToldWhen {
                visible: page.vm.code.length > 0
                vm: page.vm
                Layout.fillWidth: true
            }
        }
        SaveBar {
            visible: page.vm.code.length > 0
            problem: page.vm.problem
            onSave: page.vm.save()
        }
    }
}
