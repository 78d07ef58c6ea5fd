// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Disease activity: scores as numbers, who rated them, and the person's own answer. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property ActivityViewModel vm: workspace.activity

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Disease activity", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Disease activity", "page title")
            meta: page.vm.disease
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                spacing: Theme.gap
                ScalePicker {
                    label: page.vm.globalLabel
                    value: page.vm.global
                    ends: page.vm.globalHint
                    onPicked: value => page.vm.setGlobal(value)
                }
                AppLabel {
                    visible: text.length > 0
                    text: page.vm.globalLast
                    role: "meta"
                    soft: true
                    Layout.fillWidth: true
                }
            }
            RowList {
                title: page.vm.disease.length > 0 ? qsTr("Scores for %1", "section: %1 is an illness").arg(page.vm.disease) : qsTr("Scores", "section")
                note: qsTr("Only the number that was told to you. Dayplus does not work out scores.", "scores")
                rows: page.vm.scores
                always: true
                pressable: true
                actionText: qsTr("Add", "button: one more score")
                onPressed: code => page.workspace.addScore(code)
                onActed: page.workspace.addScore()
            }
            RowList {
                title: qsTr("Other scores", "section")
                rows: page.vm.others
                pressable: true
                onPressed: code => page.workspace.addScore(code)
            }
            AppButton {
                text: qsTr("What the team said about the illness", "button: remission, flare, relapse")
                kind: "outline"
                base: Theme.targetMain
                Layout.fillWidth: true
                onClicked: page.workspace.navigator.show(Navigator.Remission)
            }
            Card {
                visible: page.vm.checkin.length > 0
                spacing: Theme.gapSmall
                AppLabel {
                    text: qsTr("In your own words", "section: symptoms of an illness")
                    weight: Theme.semibold
                    Layout.fillWidth: true
                }
                AppLabel {
                    text: page.vm.checkin
                    Layout.fillWidth: true
                }
                AppLabel {
                    text: qsTr("These are asked in the check-in on Today, and can be added at any time.", "symptoms of an illness")
                    role: "meta"
                    soft: true
                    Layout.fillWidth: true
                }
            }
            RowList {
                title: qsTr("Written down", "section: earlier scores")
                rows: page.vm.history
                pressable: true
                onPressed: code => page.workspace.openEntry(code)
            }
        }
    }
}
