// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What others wrote since the person who is typing last looked, and "Seen". */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property SinceViewModel vm: workspace.since

    function openEntry(code: string): void {
        if (vm.isEntry(code))
            workspace.openEntry(code)
    }

    Component.onCompleted: vm.refresh()

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Since I last looked", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Since I last looked", "page title")
            meta: page.vm.looked
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel {
                visible: text.length > 0
                text: page.vm.nothing ? (page.vm.ready ? qsTr("Nobody else wrote anything.", "since I looked") : "") : page.vm.summary
                weight: Theme.semibold
                Layout.fillWidth: true
            }
            Banner {
                visible: page.vm.missingText.length > 0
                text: page.vm.missingText
                actionText: qsTr("Fill in the last week", "button: opens the catch-up page")
                onActed: page.workspace.navigator.show(Navigator.CatchUp)
            }
            ListSection { title: qsTr("How it was", "section: three symptoms before and since") }
            Card {
                spacing: Theme.gap
                Repeater {
                    model: page.vm.trends
                    LookTrendLine { Layout.fillWidth: true }
                }
                AppLabel {
                    text: qsTr("The middle of the daily answers: the 7 days before you last looked, and since.", "since I looked")
                    role: "meta"
                    soft: true
                    Layout.fillWidth: true
                }
            }
            SinceList {
                title: qsTr("Calls", "section: phone calls")
                glyph: "phone"
                rows: page.vm.calls
                onPicked: code => page.openEntry(code)
            }
            SinceList {
                title: qsTr("New", "section: entries")
                rows: page.vm.added
                onPicked: code => page.openEntry(code)
            }
            SinceList {
                title: qsTr("Changed", "section: entries")
                glyph: "pencil"
                rows: page.vm.amended
                onPicked: code => page.openEntry(code)
            }
            SinceList {
                title: qsTr("Removed", "section: entries")
                glyph: "trash"
                pressable: false
                rows: page.vm.removed
            }
            SinceList {
                title: qsTr("Medicines, people, files", "section: other records")
                pressable: false
                rows: page.vm.others
            }
        }
        ColumnLayout {
            Layout.margins: Theme.margin
            Layout.topMargin: Theme.gapSmall
            Layout.maximumWidth: Theme.listWidth - 2 * Theme.margin
            Layout.alignment: Qt.AlignHCenter
            AppButton {
                text: qsTr("Seen", "button: everything up to now was read")
                glyph: "check"
                kind: "primary"
                base: Theme.targetMain
                Layout.fillWidth: true
                onClicked: page.vm.seen()
            }
        }
    }
}
