// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Adding or changing one entry. What first; then how much, when, who says it, a note. */
Item {
    id: page

    required property Workspace workspace
    required property EntryFormViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: vm.title

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

            EntryShortcuts {
                visible: page.vm.code.length === 0 && !page.vm.editing && applies
                workspace: page.workspace
                kind: page.vm.kind
            }
            EntryWhat {
                visible: page.vm.code.length === 0
                vm: page.vm
                Layout.fillWidth: true
            }
            Card {
                visible: page.vm.code.length > 0
                spacing: Theme.gap
                GridLayout {
                    columns: Theme.large ? 1 : 2
                    columnSpacing: Theme.gap
                    AppLabel {
                        text: page.vm.codeLabel
                        role: "cardTitle"
                        heading: true
                        Layout.fillWidth: true
                    }
                    AppButton {
                        visible: !page.vm.editing
                        text: qsTr("Change", "button: choose something else to add")
                        kind: "ghost"
                        onClicked: page.vm.code = ""
                    }
                }
                EntryValue {
                    vm: page.vm
                    Layout.fillWidth: true
                }
            }
            EntryWhen {
                visible: page.vm.code.length > 0
                vm: page.vm
                Layout.fillWidth: true
            }
            ListSection {
                visible: page.vm.code.length > 0 && page.vm.courses.count > 0
                title: qsTr("Which treatment it belongs to", "form section")
            }
            ChoiceList {
                visible: page.vm.code.length > 0 && page.vm.courses.count > 0
                choices: page.vm.courses
                chosen: page.vm.course
                Layout.fillWidth: true
                onPicked: code => page.vm.course = code
            }
            Card {
                visible: page.vm.code.length > 0
                spacing: Theme.gap
                AppLabel {
                    text: qsTr("Who says it", "form section")
                    weight: Theme.medium
                }
                ChoiceChips {
                    readonly property list<string> keys: ["patient", "caregiver", "team", "report"]
                    label: qsTr("Who says it", "form section")
                    options: [qsTr("Patient", "who says it"), qsTr("Caregiver", "who says it"), qsTr("Care team", "who says it"), qsTr("A letter or report", "who says it")]
                    current: keys.indexOf(page.vm.reporter)
                    Layout.fillWidth: true
                    onPicked: index => page.vm.reporter = keys[index]
                }
                TextAreaRow {
                    label: qsTr("Note", "field")
                    value: page.vm.note
                    Layout.fillWidth: true
                    onEdited: text => page.vm.note = text
                }
            }
            AttachmentList {
                visible: page.vm.code.length > 0
                vm: page.vm.attachments
            }
            AppButton {
                visible: page.vm.editing
                text: qsTr("Remove this entry", "button")
                glyph: "trash"
                kind: "ghost"
                Layout.alignment: Qt.AlignHCenter
                onClicked: page.vm.remove()
            }
        }
        AppButton {
            visible: page.vm.asks
            text: qsTr("Yes, keep it", "button: saves what was asked about")
            kind: "outline"
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.gapSmall
            onClicked: page.vm.save(true)
        }
        SaveBar {
            visible: page.vm.code.length > 0
            problem: page.vm.problem
            enabledNow: page.vm.savable
            onSave: page.vm.save()
        }
    }
}
