// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The last week's check-ins as a table of questions and days; from 150 % text one day at a time. Each tap is saved at once. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property CatchUpViewModel vm: workspace.catchUp

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("The last week", "page")

    CatchUpSheet {
        id: sheet
        vm: page.vm
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("The last week", "page title")
            meta: page.vm.missing > 0 ? qsTr("%n day(s) without a check-in. Leave out what you do not remember.", "catch-up", page.vm.missing)
                                      : qsTr("No day is missing.", "catch-up")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            WeekGrid {
                visible: !Theme.large
                vm: page.vm
                marking: sheet.visible
                onCellPressed: (question, iso) => sheet.ask(question, iso)
                onDayPressed: iso => sheet.ask(-1, iso)
            }
            WeekLegend { visible: !Theme.large }
            WeekDays {
                visible: Theme.large
                vm: page.vm
            }
            ListSection {
                title: Theme.large ? page.vm.title : ""
                actionText: qsTr("Undo", "button")
                actionGlyph: "undo"
                onActed: page.workspace.notices.undo()
            }
            AppLabel {
                visible: text.length > 0
                text: Theme.large ? page.vm.note : qsTr("Press a cell to answer, or a day for the whole day. Days that are over are kept without a time.", "catch-up")
                role: "meta"
                soft: true
                Layout.fillWidth: true
            }
            Card {
                visible: Theme.large
                CatchUpItems {
                    vm: page.vm
                    Layout.fillWidth: true
                }
            }
            AppButton {
                text: Theme.large && page.vm.nextMissing.length > 0 ? qsTr("Next day without a check-in", "button") : qsTr("Done", "button: leave the page")
                kind: "primary"
                base: Theme.targetMain
                Layout.fillWidth: true
                onClicked: Theme.large && page.vm.nextMissing.length > 0 ? page.vm.day = page.vm.nextMissing : page.workspace.navigator.back()
            }
        }
    }
}
