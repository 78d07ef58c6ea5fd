// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Earlier lines of treatment, and the form for one. */
Item {
    id: page

    required property Workspace workspace
    required property EarlierViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Earlier medicines", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Earlier medicines", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.vm.open ? page.vm.close() : page.workspace.navigator.back()
        }
        ScrollPage {
            visible: !page.vm.open
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel {
                text: qsTr("Teams ask what you had before, what it did at best, and why it ended.", "earlier medicines")
                Layout.fillWidth: true
            }
            Card {
                visible: page.vm.lines.count > 0
                flush: true
                Repeater {
                    model: page.vm.lines
                    CardRow {
                        required property int index
                        required property string code
                        required property string label
                        required property string detail
                        title: label
                        meta: detail
                        glyph: "pill"
                        pressable: true
                        divider: index > 0
                        onClicked: page.vm.edit(code)
                    }
                }
            }
            AppButton {
                text: qsTr("Add an earlier medicine", "button")
                glyph: "plus"
                base: Theme.targetMain
                Layout.fillWidth: true
                onClicked: page.vm.add()
            }
        }
        ScrollPage {
            visible: page.vm.open
            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                spacing: Theme.gap
                TextFieldRow {
                    label: qsTr("Medicine", "field")
                    value: page.vm.medicine
                    onEdited: text => page.vm.medicine = text
                }
                DateField {
                    label: qsTr("From", "field: first day")
                    value: page.vm.from
                    about: page.vm.fromAbout
                    onPicked: (iso, isAbout) => {
                        page.vm.from = iso
                        page.vm.fromAbout = isAbout
                    }
                }
                DateField {
                    label: qsTr("To", "field: last day")
                    hint: qsTr("Leave it empty while it goes on. Only the month or the year is fine too.", "end date field")
                    value: page.vm.to
                    about: page.vm.toAbout
                    onPicked: (iso, isAbout) => {
                        page.vm.to = iso
                        page.vm.toAbout = isAbout
                    }
                }
                AppLabel {
                    text: qsTr("What it did at best", "field: best effect")
                    weight: Theme.medium
                    Layout.fillWidth: true
                }
                ChoiceChips {
                    label: qsTr("What it did at best", "field: best effect")
                    options: [qsTr("Helped fully", "best effect"), qsTr("Helped in part", "best effect"), qsTr("Did not help", "best effect"), qsTr("Not known", "best effect")]
                    current: page.vm.effect
                    onPicked: index => page.vm.effect = index
                }
                TextFieldRow {
                    label: qsTr("Why it ended", "field")
                    optional: true
                    value: page.vm.reason
                    onEdited: text => page.vm.reason = text
                }
                AppButton {
                    visible: page.vm.editing
                    text: qsTr("Remove", "button: an earlier medicine")
                    glyph: "trash"
                    kind: "ghost"
                    onClicked: page.vm.remove()
                }
            }
        }
        SaveBar {
            visible: page.vm.open
            problem: page.vm.problem
            onSave: page.vm.save()
        }
    }
}
