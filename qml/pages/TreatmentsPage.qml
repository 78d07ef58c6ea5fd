// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The treatments of this patient. Each has its own Day 0 and its own plan. */
Item {
    id: page

    required property Workspace workspace
    required property TreatmentsViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Treatment", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Treatment", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel {
                visible: page.vm.courses.count === 0
                text: qsTr("No treatment yet. Add the one you plan, or the one you had. Day 0 may be a guess, or not known yet.", "empty list of treatments")
                Layout.fillWidth: true
            }
            Card {
                visible: page.vm.courses.count > 0
                flush: true
                Repeater {
                    model: page.vm.courses
                    CardRow {
                        required property int index
                        required property string code
                        required property string label
                        required property string detail
                        title: label
                        meta: detail
                        glyph: "syringe"
                        pressable: true
                        divider: index > 0
                        onClicked: page.workspace.openTreatment(code)
                    }
                }
            }
            AppButton {
                text: qsTr("Add a treatment", "button")
                glyph: "plus"
                kind: page.vm.courses.count > 0 ? "tint" : "primary"
                base: Theme.targetMain
                Layout.fillWidth: true
                onClicked: page.workspace.addTreatment()
            }
            AppButton {
                text: qsTr("Get ready: checks, questions, costs", "button: opens the page for the time before treatment")
                glyph: "list"
                kind: "outline"
                base: Theme.targetMain
                Layout.fillWidth: true
                onClicked: page.workspace.openPrepare()
            }
        }
    }
}
