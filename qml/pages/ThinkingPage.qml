// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The thinking check: getting ready, asking, the result. It counts and compares; it never grades. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property ThinkingViewModel vm: workspace.thinking
    readonly property int stage: vm.stage

    function leave(): void { workspace.navigator.back() }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Thinking check", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Thinking check", "page title")
            meta: page.vm.when
            Layout.fillWidth: true
            onBack: page.leave()
            onCallTeam: page.workspace.navigator.show(Navigator.Call)
        }
        ScrollPage {
            id: scroll
            Layout.fillWidth: true
            Layout.fillHeight: true
            Connections {
                target: page
                function onStageChanged(): void { scroll.contentY = 0 }
            }

            Banner {
                visible: page.stage === ThinkingViewModel.Off
                title: qsTr("Off under 18 years", "thinking check")
                text: page.vm.offText
            }
            ThinkingStart {
                visible: page.stage === ThinkingViewModel.Ready
                vm: page.vm
                Layout.fillWidth: true
            }
            ThinkingHurdles {
                visible: page.stage === ThinkingViewModel.Hurdles
                vm: page.vm
                Layout.fillWidth: true
            }
            ThinkingAsk {
                visible: page.stage === ThinkingViewModel.Asking && !page.vm.onePage
                vm: page.vm
                Layout.fillWidth: true
            }
            ThinkingList {
                visible: page.stage === ThinkingViewModel.Asking && page.vm.onePage
                vm: page.vm
                Layout.fillWidth: true
            }
            ThinkingResult {
                visible: page.stage === ThinkingViewModel.Result
                vm: page.vm
                Layout.fillWidth: true
            }
            CallNow {
                visible: page.stage === ThinkingViewModel.Result && (page.workspace.calling.speaks || page.workspace.calling.neutral.length > 0)
                workspace: page.workspace
            }
            CallPill {
                visible: Theme.large
                Layout.fillWidth: true
                onClicked: page.workspace.navigator.show(Navigator.Call)
            }
        }
        ThinkingFoot {
            visible: page.stage === ThinkingViewModel.Result
            Layout.fillWidth: true
            onDone: page.vm.finish()
        }
    }
}
