// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What was given that may hide a fever: which, when, and how much if somebody knows. No dose is ever proposed. */
Item {
    id: page

    required property Workspace workspace
    required property MaskViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Medicine", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Medicine", "page title")
            meta: qsTr("Against fever or inflammation", "under a page title")
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
            onCallTeam: page.workspace.navigator.show(Navigator.Call)
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ListSection { title: qsTr("What was it", "section") }
            ChoiceList {
                choices: page.vm.choices
                chosen: page.vm.choice
                onPicked: code => page.vm.choice = code
            }
            Card {
                visible: page.vm.choice.length > 0
                spacing: Theme.gap
                TextFieldRow {
                    visible: page.vm.named
                    label: qsTr("What it is called", "field")
                    value: page.vm.name
                    optional: true
                    onEdited: text => page.vm.name = text
                }
                TextFieldRow {
                    label: qsTr("Time", "field")
                    value: page.vm.time
                    hint: qsTr("A time later than now means yesterday.", "time field")
                    onEdited: text => page.vm.time = text
                }
                FieldPair {
                    id: pair
                    TextFieldRow {
                        label: qsTr("How much", "field: a number")
                        hint: qsTr("Empty if not known", "dose field")
                        value: page.vm.amount
                        inputMethodHints: Qt.ImhFormattedNumbersOnly
                        width: pair.firstWidth
                        onEdited: text => page.vm.amount = text
                    }
                    TextFieldRow {
                        label: qsTr("Unit", "field: of a dose")
                        value: page.vm.unit
                        width: pair.secondWidth
                        onEdited: text => page.vm.unit = text
                    }
                }
            }
            Banner {
                title: qsTr("Fever may be masked", "note")
                text: qsTr("After these medicines a fever may not show for a while. Measure before you give them, if you can.", "note")
            }
            CallPill {
                visible: Theme.large
                Layout.fillWidth: true
                onClicked: page.workspace.navigator.show(Navigator.Call)
            }
        }
        SaveBar {
            problem: page.vm.problem
            onSave: page.vm.save()
        }
    }
}
