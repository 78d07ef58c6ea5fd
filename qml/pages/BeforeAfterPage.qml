// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Two stretches of days side by side: before Day 0 and now, or before and after something that happened. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property BeforeAfterViewModel vm: workspace.beforeAfter
    property bool tabled: false

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Before and now", "page")
    Accessible.description: vm.spoken

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Before and now", "page title")
            meta: page.vm.patient
            pill: false
            Layout.fillWidth: true
            onBack: page.tabled ? page.tabled = false : page.workspace.navigator.back()

            AppButton {
                visible: !page.vm.empty
                text: page.tabled ? qsTr("Picture", "button: bars instead of the table") : qsTr("Table", "button")
                kind: "outline"
                onClicked: page.tabled = !page.tabled
            }
        }
        ScrollPage {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: true

            EmptyState {
                visible: page.vm.loaded && page.vm.empty
                glyph: "trends"
                title: qsTr("Nothing to compare yet", "empty page of two windows")
                text: qsTr("Once symptoms or results are written down on some days, this page puts two stretches of days side by side.", "empty page of two windows")
                actionText: qsTr("Add an entry", "button")
                onActed: page.workspace.addEntry()
            }
            BeforeAfterChoice {
                visible: !page.vm.empty
                vm: page.vm
            }
            Repeater {
                model: page.vm.empty ? [] : page.vm.notes
                AppLabel {
                    required property string modelData
                    text: modelData
                    weight: Theme.semibold
                    Layout.fillWidth: true
                }
            }
            Card {
                visible: !page.tabled && daily.count > 0
                spacing: Theme.gap

                Repeater {
                    id: daily
                    model: page.vm.daily
                    BeforeAfterRow {
                        beforeName: page.vm.beforeName
                        nowName: page.vm.nowName
                    }
                }
            }
            BeforeAfterFigures {
                visible: !page.tabled && !page.vm.empty && rows.count > 0
                vm: page.vm
            }
            BeforeAfterTable {
                visible: page.tabled && !page.vm.empty
                vm: page.vm
            }
            AppLabel {
                visible: !page.vm.empty && page.vm.others.length > 0 && page.vm.about === 1
                text: qsTr("What else happened in these days", "section")
                weight: Theme.semibold
                heading: true
                Layout.fillWidth: true
            }
            Repeater {
                model: page.vm.empty ? [] : page.vm.others
                AppLabel {
                    required property string modelData
                    text: modelData
                    soft: true
                    Layout.fillWidth: true
                }
            }
            AppLabel {
                visible: !page.vm.empty
                text: qsTr("▲ marks the middle value. Days in hospital are left out of the days logged. This shows what was recorded, not why.", "foot of the page of two windows")
                role: "meta"
                soft: true
                Layout.fillWidth: true
            }
        }
    }
}
