// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Trends: how am I compared with before? One chart, its sentence, its read-out, and the same counts as a table. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property TrendsViewModel vm: workspace.trends
    readonly property bool fits: width - 2 * (Theme.margin + Theme.hairline) >= Theme.chartFrom * Theme.scale
    readonly property bool beside: vm.wide // the table stands beside the chart, else in its place
    readonly property bool aside: vm.view !== TrendsViewModel.Chart && !vm.empty

    /*! Later, never while the layout is being done: it changes what there is to lay out. */
    function follow(): void { vm.wide = fits }

    onWidthChanged: Qt.callLater(follow)
    onFitsChanged: Qt.callLater(follow)
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Trends", "page")

    Component.onCompleted: vm.view = TrendsViewModel.Chart

    function showAside(): void {
        const files = { [TrendsViewModel.Table]: "TrendTable.qml", [TrendsViewModel.Chooser]: "TrendChooser.qml",
                        [TrendsViewModel.Order]: "TrendChooser.qml", [TrendsViewModel.Look]: "TrendLook.qml" }
        const file = aside ? files[vm.view] : ""
        if (!file)
            pane.source = ""
        else if (!pane.source.toString().endsWith(file))
            pane.setSource(file, { "vm": vm, "beside": Qt.binding(() => page.beside) })
    }
    onAsideChanged: showAside()

    Connections {
        target: page.vm
        function onViewChanged(): void { page.showAside() }
    }
    Connections {
        target: page.vm.cursor
        function onEntryWanted(entry: var): void { page.workspace.openEntry(entry) }
        function onDayWanted(isoDay: string): void {
            page.workspace.navigator.go(Navigator.Journey)
            page.workspace.journey.goTo(isoDay)
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            visible: page.vm.empty || !(page.beside || page.aside)
            title: qsTr("Trends", "page title")
            pill: page.Window.width < Theme.railFrom
            Layout.fillWidth: true
            onCallTeam: page.workspace.navigator.show(Navigator.Call)

            IconButton {
                visible: !page.vm.empty
                glyph: "filter"
                tone: Theme.primary
                text: qsTr("Choose what is shown", "button")
                onClicked: page.vm.view = TrendsViewModel.Chooser
            }
        }
        TrendHead {
            visible: page.beside && !page.vm.empty
            vm: page.vm
            Layout.fillWidth: true
        }
        ScrollPage {
            visible: page.vm.empty && page.vm.loaded
            Layout.fillWidth: true
            Layout.fillHeight: true

            EmptyState {
                glyph: "trends"
                title: qsTr("Nothing to show yet", "empty Trends")
                text: qsTr("After the first check-in, measurement or lab value, this page shows how you are compared with before.", "empty Trends")
                actionText: qsTr("Add an entry", "button")
                onActed: page.workspace.addEntry()
            }
        }
        RowLayout {
            visible: !page.vm.empty
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            TrendChart {
                visible: page.beside || !page.aside
                vm: page.vm
                workspace: page.workspace
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            FocusScope {
                visible: page.aside
                Layout.fillWidth: !page.beside
                Layout.preferredWidth: Theme.tableWidth
                Layout.fillHeight: true
                Keys.onEscapePressed: page.vm.view = TrendsViewModel.Chart

                Rectangle {
                    anchors.fill: parent
                    visible: page.beside
                    color: Theme.surface
                }
                Rectangle {
                    anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
                    visible: page.beside
                    color: Theme.line
                    width: Theme.hairline
                }
                Loader { // made when it is looked at: Trends opens at once
                    id: pane
                    anchors.fill: parent
                }
            }
        }
    }
}
