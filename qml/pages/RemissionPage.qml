// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What the team said about the illness, and beside it the count of days without medicines for it. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property RemissionViewModel vm: workspace.remission

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("What the team said", "page: remission, flare, relapse")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("What the team said", "page title: remission, flare, relapse")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Banner {
                visible: page.vm.licats.length > 0
                kind: "callToday"
                text: page.vm.licats
                Layout.fillWidth: true
            }
            RowList {
                title: qsTr("Remission, flares, relapse", "section")
                note: page.vm.statements.count > 0 ? "" : qsTr("Only your team can say this. Write down what they said, and by which rule.", "nothing the team said yet")
                rows: page.vm.statements
                always: true
                pressable: true
                actionText: qsTr("Add", "button: what the team said")
                onPressed: code => page.workspace.openEntry(code)
                onActed: page.workspace.addStatement()
            }
            ListSection { title: qsTr("Without medicines for the illness", "section") }
            Card {
                spacing: Theme.gapSmall
                AppLabel {
                    visible: text.length > 0
                    text: page.vm.days
                    role: "cardTitle"
                    Layout.fillWidth: true
                }
                AppLabel {
                    visible: text.length > 0
                    text: page.vm.taking
                    Layout.fillWidth: true
                }
                AppLabel {
                    visible: text.length > 0
                    text: page.vm.since
                    soft: true
                    Layout.fillWidth: true
                }
                AppLabel {
                    visible: text.length > 0
                    text: page.vm.clock
                    soft: true
                    Layout.fillWidth: true
                }
                AppLabel {
                    text: qsTr("A count of days, nothing more.", "drug-free run")
                    role: "meta"
                    soft: true
                    Layout.fillWidth: true
                }
            }
            RowList {
                title: qsTr("Milestones", "section")
                rows: page.vm.milestones
            }
            RowList {
                title: qsTr("Short steroids", "section")
                rows: page.vm.notches
            }
            AppButton {
                text: qsTr("Disease activity", "button: opens the page of scores")
                kind: "outline"
                base: Theme.targetMain
                Layout.fillWidth: true
                onClicked: page.workspace.navigator.show(Navigator.Activity)
            }
        }
    }
}
