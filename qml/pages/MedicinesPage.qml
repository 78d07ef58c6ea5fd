// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What I take now, the days without, what I stopped, when and why. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property MedicinesViewModel vm: workspace.medicines

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Medicines", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            title: qsTr("Medicines", "page title")
            pill: page.Window.width < Theme.railFrom
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.listWidth
            Layout.alignment: Qt.AlignHCenter
            onCallTeam: page.workspace.navigator.show(Navigator.Call)
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Repeater {
                model: page.vm.questions
                Banner {
                    required property string modelData
                    kind: "callToday"
                    text: modelData
                    Layout.fillWidth: true
                }
            }
            ListSection {
                title: qsTr("Taking now", "section on Medicines")
                actionText: Theme.large ? "" : qsTr("Add", "button: a new medicine") // beside the heading there is no room then
                onActed: page.workspace.addMedicine()
            }
            AppButton {
                visible: Theme.large
                text: qsTr("Add a medicine", "button")
                glyph: "plus"
                Layout.fillWidth: true
                onClicked: page.workspace.addMedicine()
            }
            Card {
                visible: page.vm.current.count > 0
                flush: true
                Repeater {
                    model: page.vm.current
                    MedicineRow {
                        vm: page.vm
                        onOpened: id => page.workspace.openMedicine(id)
                        onTaken: id => page.vm.taken(id)
                        onTaperOpened: id => page.workspace.openTaper(id)
                    }
                }
            }
            AppLabel {
                visible: page.vm.current.count === 0
                text: qsTr("No medicine on the list yet. Add one with its dose; a new dose later is a new line, never a rewrite.", "empty section")
                soft: true
                Layout.fillWidth: true
            }
            AppLabel {
                visible: text.length > 0
                text: page.vm.steroids
                role: "meta"
                soft: true
                Layout.fillWidth: true
            }
            DrugFreeCard {
                visible: page.vm.countsDays
                vm: page.vm
            }
            Card {
                visible: page.vm.sickDay.length > 0
                spacing: Theme.gapSmall
                AppLabel {
                    text: qsTr("Sick days after steroids", "card title")
                    weight: Theme.semibold
                    heading: true
                    Layout.fillWidth: true
                }
                AppLabel {
                    text: page.vm.sickDay
                    Layout.fillWidth: true
                }
                AppButton {
                    text: qsTr("Call my team", "button")
                    glyph: "phone"
                    kind: "callTint"
                    Layout.fillWidth: true
                    onClicked: page.workspace.navigator.show(Navigator.Call)
                }
            }
            ListSection {
                visible: page.vm.washouts.count > 0
                title: qsTr("Pauses, as your team gave them", "section on Medicines")
            }
            Card {
                visible: page.vm.washouts.count > 0
                flush: true
                Repeater {
                    model: page.vm.washouts
                    CardRow {
                        required property int index
                        required property string code
                        required property string label
                        required property string detail
                        title: label
                        meta: detail
                        pressable: true
                        divider: index > 0
                        onClicked: page.workspace.openEntry(code)
                    }
                }
            }
            ListSection {
                visible: page.vm.stopped.count > 0
                title: qsTr("Stopped", "section on Medicines")
                note: qsTr("days since", "heading of the numbers at the end of each row")
            }
            Card {
                visible: page.vm.stopped.count > 0
                flush: true
                Repeater {
                    model: page.vm.stopped
                    StoppedRow {
                        onOpened: id => page.workspace.openMedicine(id)
                    }
                }
            }
            AppLabel {
                text: qsTr("Dayplus keeps what your team decided. It never changes a dose.", "footer on Medicines")
                role: "meta"
                soft: true
                Layout.fillWidth: true
            }
        }
    }
}
