// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The visits, planned and past. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property VisitViewModel vm: workspace.visits

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Visits", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Visits", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppButton {
                text: qsTr("New visit", "button: questions and answers of a visit")
                glyph: "plus"
                base: Theme.targetMain
                Layout.fillWidth: true
                onClicked: page.workspace.openVisit("")
            }
            EmptyState {
                visible: page.vm.visits.count === 0
                title: qsTr("No visits yet", "empty page")
                text: qsTr("Collect questions before, write the answers during, and what the team changed after.", "empty page")
                glyph: "calendar"
            }
            Card {
                visible: page.vm.visits.count > 0
                flush: true
                Repeater {
                    model: page.vm.visits
                    CardRow {
                        required property int index
                        required property string code
                        required property string label
                        required property string detail
                        title: label
                        meta: detail
                        glyph: "calendar"
                        pressable: true
                        divider: index > 0
                        onClicked: page.workspace.openVisit(code)
                    }
                }
            }
        }
    }
}
