// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Dialogs
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! How the chart is shown: every range, Day numbers or dates, each day or middle values; and the picture as a file. */
ColumnLayout {
    id: look

    required property TrendsViewModel vm
    required property bool beside
    readonly property TrendExport out: vm.exporting

    spacing: 0

    FileDialog {
        id: dialog
        title: qsTr("Save the picture as", "file dialog")
        fileMode: FileDialog.SaveFile
        currentFile: look.out.suggestedFile
        onAccepted: look.out.write(selectedFile)
    }
    SubPageHeader {
        title: qsTr("How it is shown", "page title")
        pill: false
        backGlyph: look.beside ? "close" : "chevron-left"
        Layout.fillWidth: true
        onBack: look.vm.view = TrendsViewModel.Chart
    }
    ScrollPage {
        Layout.fillWidth: true
        Layout.fillHeight: true

        AppLabel {
            text: qsTr("Days shown", "range of the chart")
            weight: Theme.semibold
            heading: true
            Layout.fillWidth: true
        }
        ChoiceChips {
            options: look.vm.ranges
            label: qsTr("Days shown", "range of the chart")
            current: look.vm.range
            onPicked: index => look.vm.range = index
        }
        AppLabel {
            visible: look.vm.counted
            text: qsTr("Along the bottom", "choice: Day numbers or dates")
            weight: Theme.semibold
            heading: true
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapSmall
        }
        SegmentedBar {
            visible: look.vm.counted
            options: [qsTr("Days from Day 0", "axis of the chart"), qsTr("Calendar", "axis of the chart")]
            label: qsTr("Along the bottom", "choice: Day numbers or dates")
            current: look.vm.calendar ? 1 : 0
            onPicked: index => look.vm.calendar = index === 1
        }
        AppLabel {
            text: qsTr("Values", "choice: each day or middle values")
            weight: Theme.semibold
            heading: true
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapSmall
        }
        ChoiceChips {
            options: [qsTr("As usual", "values of the chart"), qsTr("Each day", "values of the chart"),
                      qsTr("Middle of 7 days", "values of the chart"), qsTr("By month", "values of the chart")]
            label: qsTr("Values", "choice: each day or middle values")
            current: look.vm.grain
            onPicked: index => look.vm.grain = index
        }
        AppLabel {
            text: qsTr("Save the picture", "heading")
            weight: Theme.semibold
            heading: true
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapSmall
        }
        SegmentedBar {
            options: [qsTr("PDF", "kind of file"), qsTr("SVG", "kind of file"), qsTr("PNG", "kind of file")]
            label: qsTr("Kind of file", "choice")
            current: look.out.format
            onPicked: index => look.out.format = index
        }
        AppLabel {
            text: qsTr("One A4 page with what is shown now, to print or to give to your team. The file is not encrypted: whoever has it can read it.", "export")
            role: "row"
            soft: true
            Layout.fillWidth: true
        }
        AppButton {
            text: qsTr("Save as…", "button: choose where to write the picture")
            kind: "primary"
            base: Theme.targetMain
            enabled: look.vm.hasChart
            Layout.fillWidth: true
            onClicked: dialog.open()
        }
        Banner {
            visible: look.out.result.length > 0
            kind: "done"
            text: look.out.result
            Layout.fillWidth: true
        }
        Banner {
            visible: look.out.problem.length > 0
            kind: "callToday"
            text: look.out.problem
            Layout.fillWidth: true
        }
    }
}
