// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Whose journey this is, who is typing, and the team's number. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property PeopleViewModel vm: workspace.people

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("People", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("People", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ListSection { title: qsTr("Whose journey", "section") }
            ChoiceList {
                choices: page.vm.patients
                chosen: page.vm.patient
                onPicked: code => page.vm.patient = code
            }
            AppButton {
                text: qsTr("Change name, illness, Day 0 or the team’s number", "button: opens the patient form")
                glyph: "pencil"
                Layout.fillWidth: true
                onClicked: page.workspace.editPatient()
            }
            AppButton {
                text: qsTr("Add another patient", "button")
                glyph: "plus"
                kind: "ghost"
                onClicked: page.workspace.addPatient()
            }
            AppButton {
                text: qsTr("Add a patient from an emergency card", "button: reads a QR code")
                glyph: "image"
                kind: "ghost"
                onClicked: page.workspace.readCard()
            }
            WhoTypes {
                people: page.vm
                Layout.fillWidth: true
            }
            ListSection {
                title: qsTr("People", "section: those who write")
                actionText: qsTr("Add", "button: a new person")
                onActed: page.workspace.editPerson()
            }
            Card {
                flush: true
                Repeater {
                    model: page.vm.persons
                    CardRow {
                        required property int index
                        required property string code
                        required property string label
                        required property string detail
                        title: label
                        meta: detail
                        glyph: "person"
                        pressable: true
                        divider: index > 0
                        onClicked: page.workspace.editPerson(code)
                    }
                }
            }
            AppLabel {
                text: qsTr("Phone number, role, and a passphrase of their own: press a name.", "people")
                role: "meta"
                soft: true
                Layout.fillWidth: true
            }
        }
    }
}
