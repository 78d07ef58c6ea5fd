// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One round of measurements in large digits. What could not be read is said so; what is left empty says nothing. */
Item {
    id: page

    required property Workspace workspace
    required property MeasureViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Measure", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Measure", "page title")
            meta: qsTr("Leave empty what you did not measure", "under a page title")
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
            onCallTeam: page.workspace.navigator.show(Navigator.Call)
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            MeasureField {
                label: qsTr("Temperature", "field")
                input: page.vm.temperature
                unread: page.vm.unread.indexOf("temp") >= 0
                onToggled: page.vm.toggleUnread("temp")

                ChoiceChips {
                    readonly property var keys: ["ear", "mouth", "armpit", "forehead", "rectum"]
                    label: qsTr("Where it was measured", "choice")
                    options: keys.map(key => page.vm.sites.labelOf(key))
                    current: keys.indexOf(page.vm.site)
                    Layout.fillWidth: true
                    onPicked: index => page.vm.site = index === current ? "" : keys[index]
                }
            }
            MeasureField {
                label: qsTr("Pulse", "field")
                input: page.vm.pulse
                unread: page.vm.unread.indexOf("hr") >= 0
                onToggled: page.vm.toggleUnread("hr")
            }
            MeasureField {
                label: qsTr("Blood pressure, upper number", "field")
                secondLabel: qsTr("Blood pressure, lower number", "field")
                input: page.vm.upper
                second: page.vm.lower
                unread: page.vm.unread.indexOf("bp") >= 0
                onToggled: page.vm.toggleUnread("bp")
            }
            MeasureField {
                label: qsTr("Oxygen (SpO2)", "field")
                input: page.vm.oxygen
                unread: page.vm.unread.indexOf("spo2") >= 0
                onToggled: page.vm.toggleUnread("spo2")

                AppLabel {
                    text: qsTr("Cold fingers and nail varnish can make it wrong. Try the ear lobe, or say: could not read.", "hint at oxygen")
                    role: "meta"
                    soft: true
                    Layout.fillWidth: true
                }
            }
            MeasureField {
                label: qsTr("Weight", "field")
                input: page.vm.weight
                canFail: false
            }
            CallPill {
                visible: Theme.large
                Layout.fillWidth: true
                onClicked: page.workspace.navigator.show(Navigator.Call)
            }
        }
        SaveBar {
            problem: page.vm.problem
            enabledNow: page.vm.savable
            onSave: page.vm.save()
        }
    }
}
