// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What I take now, what I stopped, when and why. */
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

            ListSection {
                title: qsTr("Taking now", "section on Medicines")
                actionText: qsTr("Add", "button: a new medicine")
                onActed: page.workspace.addMedicine()
            }
            Card {
                visible: page.vm.current.count > 0
                flush: true
                Repeater {
                    model: page.vm.current
                    MedicineRow {
                        onOpened: id => page.workspace.openMedicine(id)
                        onTaken: id => page.vm.taken(id)
                    }
                }
            }
            AppLabel {
                visible: page.vm.current.count === 0
                text: qsTr("No medicine on the list yet. Add one with its dose; a new dose later is a new line, never a rewrite.", "empty section")
                soft: true
                Layout.fillWidth: true
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
