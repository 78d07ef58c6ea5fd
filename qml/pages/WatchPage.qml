// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Watch mode: what was measured last, what is next and who is there, what happened tonight; Measure, Medicine and Thinking at the foot. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property WatchViewModel vm: workspace.watch
    readonly property Navigator navigator: workspace.navigator

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Watch", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: page.workspace.day.title
            meta: page.vm.place
            pill: false
            Layout.fillWidth: true
            onBack: page.navigator.back()

            Icon {
                glyph: page.vm.night ? "moon" : "sun"
                color: Theme.inkSoft
            }
            AppLabel {
                text: page.vm.clock
                role: "cardTitle"
                wrapMode: Text.NoWrap
            }
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            CallNow { workspace: page.workspace }
            WatchNewest {
                visible: !page.workspace.calling.speaks || page.workspace.calling.value.length === 0
                vm: page.vm
                Layout.fillWidth: true
            }
            AppButton {
                visible: !page.workspace.calling.speaks
                text: qsTr("Call my team", "button on every page, opens the call screen")
                kind: "callTint"
                glyph: "phone"
                base: Theme.targetMain
                Layout.fillWidth: true
                onClicked: page.navigator.show(Navigator.Call)
            }
            WatchTiles {
                vm: page.vm
                Layout.fillWidth: true
                onMeasure: page.workspace.openMeasure()
                onRota: page.navigator.show(Navigator.Rota)
            }
            ListSection { title: page.vm.linesTitle }
            Card {
                visible: lines.count > 0
                flush: true
                Repeater {
                    id: lines
                    model: page.vm.lines
                    WatchLine {
                        required property int index
                        required property var entryId
                        divider: index > 0
                        onClicked: page.workspace.openEntry(entryId)
                    }
                }
            }
            AppLabel {
                visible: lines.count === 0
                text: qsTr("Nothing noted yet.", "empty section of watch mode")
                soft: true
                Layout.fillWidth: true
            }
            WatchChecks {
                vm: page.vm
                Layout.fillWidth: true
                onChangeTimes: page.workspace.openWatchPlan()
            }
            Card {
                flush: true
                CardRow {
                    title: qsTr("Told by the team", "row on Watch")
                    meta: qsTr("A grade, a medicine given, a transfusion", "row on Watch")
                    glyph: "speech"
                    pressable: true
                    divider: false
                    onClicked: page.workspace.openTold("")
                }
                SwitchRow {
                    text: qsTr("In hospital", "switch: a stay begins or ends now")
                    meta: page.vm.hospital.on ? page.vm.hospital.since : qsTr("Days there are not counted as missed", "switch")
                    glyph: "hospital"
                    checked: page.vm.hospital.on
                    onClicked: page.vm.hospital.toggle()
                }
                SwitchRow {
                    text: qsTr("Chime when a check is due", "switch")
                    meta: qsTr("Dayplus does not wake you while it is closed or locked.", "switch: what the chime cannot do")
                    glyph: "bell"
                    checked: page.vm.chimes
                    onClicked: page.vm.chimes = !page.vm.chimes
                }
            }
        }
        WatchBar {
            Layout.fillWidth: true
            onMeasure: page.workspace.openMeasure()
            onMedicine: page.workspace.openMask()
            onThinking: page.workspace.openThinking()
        }
    }
}
