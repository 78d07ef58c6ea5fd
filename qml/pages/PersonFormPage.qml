// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Somebody who writes here: who they are, and a passphrase of their own. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property PersonFormViewModel vm: workspace.personForm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Person", "page")

    ConfirmSheet {
        id: taking
        title: qsTr("Take the passphrase back?", "question")
        text: qsTr("It will open this diary no more, on no device. What %1 wrote stays.", "question; %1 is a person").arg(page.vm.name)
        confirmText: qsTr("Take it back", "button")
        onConfirmed: page.vm.takePassphrase()
    }
    ConfirmSheet {
        id: removing
        title: qsTr("Remove %1?", "question; a person").arg(page.vm.name)
        text: page.vm.hasPassphrase ? qsTr("What this person wrote stays. Their passphrase opens this diary no more; undo does not give it back.", "question")
                                    : qsTr("What this person wrote stays.", "question")
        confirmText: qsTr("Remove", "button")
        onConfirmed: page.vm.remove()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: page.vm.isNew ? qsTr("Somebody else", "page title: a new person") : page.vm.name
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
                ChoiceChips {
                    label: qsTr("Role", "choice")
                    options: [qsTr("Patient", "role"), qsTr("Caregiver", "role"), qsTr("Care team", "role")]
                    current: page.vm.role
                    Layout.fillWidth: true
                    onPicked: index => page.vm.role = index
                }
                TextFieldRow {
                    label: qsTr("Phone number", "field")
                    value: page.vm.phone
                    optional: true
                    inputMethodHints: Qt.ImhDialableCharactersOnly
                    onEdited: text => page.vm.phone = text
                }
            }
            ListSection {
                visible: !page.vm.isNew
                title: qsTr("A passphrase of their own", "section")
            }
            OwnPassphrase {
                visible: !page.vm.isNew
                vm: page.vm
                unlock: page.shell.unlock
                onTakeAsked: taking.open()
            }
            AppButton {
                visible: !page.vm.isNew
                text: qsTr("Remove this person", "button")
                glyph: "trash"
                kind: "ghost"
                enabled: !page.vm.typing && !page.vm.busy
                reason: page.vm.typing ? qsTr("This person is typing now. Choose somebody else first.", "reason") : ""
                onClicked: removing.open()
            }
        }
        SaveBar {
            problem: page.vm.problem
            enabledNow: !page.vm.busy
            onSave: page.vm.save()
        }
    }
}
