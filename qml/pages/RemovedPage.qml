// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What was removed lately, and the way back. */
Item {
    id: page

    required property Workspace workspace
    required property RemovedViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Removed lately", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Removed lately", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            EmptyState {
                visible: page.vm.loaded && page.vm.rows.count === 0
                glyph: "trash"
                title: qsTr("Nothing was removed", "removed lately")
                text: qsTr("What you remove waits here, so that it can come back.", "removed lately")
            }
            AppLabel {
                visible: !page.vm.loaded
                text: qsTr("Looking through the last changes…", "removed lately")
                soft: true
                Layout.fillWidth: true
            }
            Card {
                visible: page.vm.rows.count > 0
                flush: true
                Repeater {
                    model: page.vm.rows
                    CardRow {
                        required property int index
                        required property string code
                        required property string label
                        required property string detail
                        title: label
                        meta: detail
                        divider: index > 0
                        actionText: qsTr("Restore", "button: bring a removed entry back")
                        onActed: page.vm.restore(code)
                    }
                }
            }
        }
    }
}
