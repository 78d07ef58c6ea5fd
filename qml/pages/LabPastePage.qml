// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Results pasted from a letter or a portal: each line with what would become of it, and the tick that keeps it. */
FormFrame {
    id: page

    required property LabPasteViewModel vm

    title: qsTr("Paste from a letter", "page title")
    problem: vm.problem
    savable: vm.ticked > 0
    onSave: vm.save()

    AppLabel {
        visible: page.vm.lines.count === 0
        text: qsTr("Copy the results from a letter or portal and paste them here, one to a line, such as:\nIgG 5,2 g/L (7.0-16.0) L\nA date above them counts for the lines under it.", "paste from a letter")
        Layout.fillWidth: true
    }
    Card {
        spacing: Theme.gap
        TextAreaRow {
            label: qsTr("The lines", "field: pasted results")
            value: page.vm.text
            lines: 5
            Layout.fillWidth: true
            onEdited: text => page.vm.text = text
        }
        TextFieldRow {
            label: qsTr("Laboratory", "field")
            value: page.vm.laboratory
            optional: true
            onEdited: text => page.vm.laboratory = text
        }
    }
    Card {
        visible: page.vm.asksDate || page.vm.asksOrder || page.vm.asksThousands
        spacing: Theme.gap
        DateField {
            visible: page.vm.asksDate
            label: qsTr("Date of the lines without one", "field: pasted results")
            value: page.vm.date
            about: page.vm.about
            problem: page.vm.dateProblem
            onPicked: (iso, about) => {
                page.vm.date = iso
                page.vm.about = about
            }
        }
        AppLabel {
            visible: page.vm.asksOrder
            text: qsTr("What does 03/04 mean in this letter?", "question about dates")
            weight: Theme.medium
            Layout.fillWidth: true
        }
        SegmentedBar {
            visible: page.vm.asksOrder
            label: qsTr("What does 03/04 mean in this letter?", "question about dates")
            options: [qsTr("3 April", "reading of 03/04"), qsTr("March 4", "reading of 03/04")]
            current: page.vm.order
            Layout.fillWidth: true
            onPicked: index => page.vm.order = index
        }
        AppLabel {
            visible: page.vm.asksThousands
            text: qsTr("What does 150.000 (or 150,000) mean in this letter?", "question about numbers")
            weight: Theme.medium
            Layout.fillWidth: true
        }
        SegmentedBar {
            visible: page.vm.asksThousands
            label: qsTr("What does 150.000 (or 150,000) mean in this letter?", "question about numbers")
            options: [qsTr("150, with decimals", "reading of 150.000"), qsTr("150 thousand", "reading of 150.000")]
            current: page.vm.thousands
            Layout.fillWidth: true
            onPicked: index => page.vm.thousands = index
        }
    }
    AppLabel {
        visible: text.length > 0
        text: page.vm.counts
        weight: Theme.semibold
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
    }
    Repeater {
        model: page.vm.lines
        LabLineCard {
            Layout.fillWidth: true
            onTick: on => page.vm.tick(number, on)
            onUnitChosen: index => page.vm.chooseUnit(number, index)
        }
    }
}
