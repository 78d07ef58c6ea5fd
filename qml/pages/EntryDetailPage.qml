// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One entry in full: when, what, who, and how it changed. */
Item {
    id: page

    required property Workspace workspace
    required property EntryDetailViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: vm.title

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: page.vm.state.charAt(0).toUpperCase() + page.vm.state.slice(1)
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()

            AppButton {
                visible: !Theme.large
                text: qsTr("Edit", "button")
                glyph: "pencil"
                kind: "outline"
                enabled: !page.vm.gone
                onClicked: page.workspace.editEntry(page.vm.entryId)
            }
            IconButton { // the title needs the room
                visible: Theme.large
                text: qsTr("Edit", "button")
                glyph: "pencil"
                tone: Theme.primary
                enabled: !page.vm.gone
                onClicked: page.workspace.editEntry(page.vm.entryId)
            }
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel {
                text: page.vm.gone ? qsTr("This entry was removed. Undo brings it back.", "entry detail") : page.vm.title
                role: "pageTitle"
                heading: true
                Layout.fillWidth: true
            }
            Flow {
                id: day
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                AppLabel {
                    visible: text.length > 0
                    text: page.vm.day
                    weight: Theme.semibold
                }
                AppLabel {
                    width: Theme.large ? day.width : implicitWidth
                    text: page.vm.when
                    soft: true
                }
            }
            GridLayout {
                visible: page.vm.planned && !page.vm.gone
                columns: Theme.large ? 1 : 2
                columnSpacing: Theme.gapSmall
                rowSpacing: Theme.gapSmall
                AppButton {
                    text: qsTr("It happened on…", "button: a plan has happened")
                    glyph: "check"
                    kind: "primary"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: page.vm.plan.ask(page.vm.entryId)
                }
                AppButton {
                    text: qsTr("It will not happen", "button: cancel a plan")
                    kind: "outline"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: page.vm.plan.cancel(page.vm.entryId)
                }
            }
            AppButton {
                visible: page.vm.cancelled && !page.vm.gone
                text: qsTr("Plan it again", "button: a cancelled plan")
                kind: "outline"
                Layout.fillWidth: true
                onClicked: page.vm.plan.planAgain(page.vm.entryId)
            }
            Divider { Layout.fillWidth: true }
            Repeater {
                model: page.vm.facts
                FactRow {
                    required property string detail
                    value: detail
                    Layout.fillWidth: true
                }
            }
            RowLayout {
                visible: page.vm.note.length > 0
                spacing: Theme.gap
                Layout.fillWidth: true
                Rectangle {
                    implicitWidth: Theme.bar
                    color: Theme.line
                    Layout.fillHeight: true
                }
                AppLabel {
                    text: page.vm.note
                    Layout.fillWidth: true
                }
            }
            AppButton {
                visible: page.vm.isoDay.length > 0 && !page.vm.gone
                text: qsTr("The days around this, in Trends", "button: entry detail")
                kind: "outline"
                glyph: "trends"
                Layout.fillWidth: true
                onClicked: {
                    const workspace = page.workspace, day = page.vm.isoDay // the page goes
                    workspace.navigator.go(Navigator.Trends)
                    workspace.trends.showAround(day)
                }
            }
            AttachmentList {
                vm: page.vm.attachments
                canAdd: !page.vm.gone
            }
            HistoryList { history: page.vm.history }
        }
    }
    HappenedSheet { plan: page.vm.plan }
}
