// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Who is on watch which night, and the notes of those who watch. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property RotaViewModel vm: workspace.rota

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Nights and notes", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Nights and notes", "page title")
            meta: [page.vm.now, page.vm.next].filter(part => part.length > 0).join(" ")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ListSection { title: qsTr("Who is on watch", "section") }
            Card {
                flush: true
                Repeater {
                    model: page.vm.nights
                    RotaNight {
                        vm: page.vm
                        onPersonAsked: page.workspace.editPerson()
                    }
                }
            }
            AppLabel {
                text: qsTr("Dayplus does not wake anybody. Set an alarm for the night.", "rota")
                role: "meta"
                soft: true
                Layout.fillWidth: true
            }
            ListSection { title: qsTr("A caregiver’s note", "section") }
            Card {
                spacing: Theme.gap
                TextAreaRow {
                    label: qsTr("What did you notice?", "field: a caregiver's note")
                    value: page.vm.noteText
                    onEdited: text => page.vm.noteText = text
                }
                AppButton {
                    text: qsTr("Keep this note", "button")
                    enabled: page.vm.noteText.trim().length > 0
                    onClicked: page.vm.keepNote()
                }
            }
            Card {
                visible: notes.count > 0
                flush: true
                Repeater {
                    id: notes
                    model: page.vm.notes
                    CardRow {
                        required property int index
                        required property string code
                        required property string label
                        required property string detail
                        title: label
                        meta: detail
                        glyph: "note"
                        titleWeight: Theme.regular
                        pressable: true
                        divider: index > 0
                        onClicked: page.workspace.openEntry(code)
                    }
                }
            }
        }
    }
}
