// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Dated amounts with what they were for, and their sum. */
Item {
    id: page

    required property Workspace workspace
    required property CostsViewModel vm
    property string category: "travel"
    property string day: vm.today
    property bool about: false

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Costs", "page")

    ConfirmSheet {
        id: sheet
        property string entry: ""
        function ask(id: string, name: string): void {
            entry = id
            title = name
            open()
        }
        title: ""
        text: qsTr("Remove this cost? You can undo it.", "sheet")
        confirmText: qsTr("Remove", "button: a cost")
        onConfirmed: page.vm.remove(entry)
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Costs", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Card {
                visible: page.vm.sums.length > 0
                spacing: Theme.gapTiny
                AppLabel {
                    text: qsTr("Together", "sum of costs")
                    soft: true
                    Layout.fillWidth: true
                }
                AppLabel {
                    text: page.vm.sums
                    role: "cardTitle"
                    weight: Theme.semibold
                    Layout.fillWidth: true
                }
            }
            ListSection { title: qsTr("Add a cost", "section") }
            ChoiceList {
                choices: page.vm.categories
                chosen: page.category
                Layout.fillWidth: true
                onPicked: code => { if (code.length > 0) page.category = code }
            }
            Card {
                spacing: Theme.gap
                NumberField {
                    id: amount
                    label: qsTr("Amount", "field: money")
                    unit: currency.text
                }
                TextFieldRow {
                    id: currency
                    label: qsTr("Currency", "field")
                    value: page.vm.currency
                    maximumLength: 8
                }
                DateField {
                    label: qsTr("Date", "field")
                    value: page.day
                    about: page.about
                    onPicked: (iso, isAbout) => {
                        page.day = iso
                        page.about = isAbout
                    }
                }
                TextFieldRow {
                    id: note
                    label: qsTr("Note", "field")
                    optional: true
                }
                FieldNote { problem: page.vm.problem }
                AppButton {
                    text: qsTr("Add this cost", "button")
                    glyph: "plus"
                    Layout.fillWidth: true
                    onClicked: {
                        if (!page.vm.add(page.category, amount.number, currency.text, page.day, page.about, note.text))
                            return
                        amount.text = ""
                        note.text = ""
                    }
                }
            }
            ListSection {
                visible: page.vm.costs.count > 0
                title: qsTr("So far", "section: costs")
            }
            Card {
                visible: page.vm.costs.count > 0
                flush: true
                Repeater {
                    model: page.vm.costs
                    CardRow {
                        required property int index
                        required property string code
                        required property string label
                        required property string detail
                        title: label
                        meta: detail
                        pressable: true
                        divider: index > 0
                        onClicked: sheet.ask(code, label)
                    }
                }
            }
        }
    }
}
