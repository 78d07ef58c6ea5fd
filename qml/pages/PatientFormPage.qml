// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What is known about the patient. */
Item {
    id: page

    required property Workspace workspace
    required property PatientFormViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("About the patient", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("About the patient", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                spacing: Theme.gap
                TextFieldRow {
                    label: qsTr("Name", "field")
                    value: page.vm.name
                    onEdited: text => page.vm.name = text
                }
                TextFieldRow {
                    label: qsTr("Date of birth", "field")
                    placeholder: "1984-05-31"
                    value: page.vm.birthDate
                    onEdited: text => page.vm.birthDate = text
                }
            }
            ListSection { title: qsTr("Day 0", "section") }
            Card {
                spacing: Theme.gap
                SegmentedBar {
                    label: qsTr("How well it is known", "choice")
                    options: [qsTr("Exact day", "Day 0"), qsTr("About", "Day 0"), qsTr("Not known", "Day 0")]
                    current: !page.vm.day0Known ? 2 : page.vm.day0About ? 1 : 0
                    Layout.fillWidth: true
                    onPicked: index => {
                        page.vm.day0Known = index !== 2
                        page.vm.day0About = index === 1
                    }
                }
                TextFieldRow {
                    visible: page.vm.day0Known
                    label: qsTr("Day 0", "field")
                    placeholder: "2026-03-10"
                    value: page.vm.day0
                    onEdited: text => page.vm.day0 = text
                }
            }
            ListSection { title: qsTr("The team", "section") }
            Card {
                spacing: Theme.gap
                TextFieldRow {
                    label: qsTr("Ward or team", "field")
                    value: page.vm.teamName
                    onEdited: text => page.vm.teamName = text
                }
                TextFieldRow {
                    label: qsTr("Phone number", "field")
                    value: page.vm.teamPhone
                    inputMethodHints: Qt.ImhDialableCharactersOnly
                    onEdited: text => page.vm.teamPhone = text
                }
            }
            ListSection { title: qsTr("In an emergency", "section") }
            PatientEmergency {
                vm: page.vm
                Layout.fillWidth: true
            }
            ListSection { title: qsTr("Treatment", "section") }
            AppButton {
                visible: page.vm.treated
                text: qsTr("Change the treatment or its plan", "button: opens the list of treatments")
                glyph: "chevron-right"
                kind: "outline"
                Layout.fillWidth: true
                onClicked: page.workspace.openTreatments()
            }
            ChoiceList {
                visible: !page.vm.treated
                choices: page.vm.treatments
                chosen: page.vm.treatment
                onPicked: code => page.vm.treatment = code
            }
            ListSection { title: qsTr("Illness", "section") }
            ChoiceList {
                choices: page.vm.diseases
                chosen: page.vm.disease
                onPicked: code => page.vm.disease = code
            }
            TextFieldRow {
                label: qsTr("In your own words", "field: the illness")
                value: page.vm.diseaseText
                optional: true
                onEdited: text => page.vm.diseaseText = text
            }
        }
        SaveBar {
            problem: page.vm.problem
            onSave: page.vm.save()
        }
    }
}
