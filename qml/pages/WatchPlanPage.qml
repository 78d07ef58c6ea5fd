// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! When what is measured on watch; every time is the family's or the team's to change. */
Item {
    id: page

    required property Workspace workspace
    required property WatchPlanViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Times of the checks", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Times of the checks", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel {
                text: qsTr("A usual start. Your team’s own times come first: change what they told you.", "page about check times")
                Layout.fillWidth: true
            }
            Repeater {
                model: page.vm.rows
                Card {
                    id: planned
                    required property int row
                    required property string label
                    required property string days
                    required property string times
                    required property bool wrong
                    TextFieldRow {
                        label: planned.label
                        value: planned.times
                        placeholder: qsTr("not measured", "field of check times, empty")
                        hint: planned.days
                        problem: planned.wrong ? qsTr("Please write times like 7:00, 12:30.", "field of check times") : ""
                        onCommitted: text => page.vm.setTimes(planned.row, text)
                    }
                }
            }
            Card {
                flush: true
                SwitchRow {
                    text: qsTr("Chime when a check is due", "switch")
                    meta: qsTr("Dayplus does not wake you while it is closed or locked.", "switch: what the chime cannot do")
                    glyph: "bell"
                    divider: false
                    checked: page.vm.chimes
                    onClicked: page.vm.chimes = !page.vm.chimes
                }
            }
            AppButton {
                text: qsTr("The usual times again", "button: undoes own times")
                kind: "ghost"
                glyph: "refresh"
                Layout.fillWidth: true
                onClicked: page.vm.reset()
            }
        }
        SaveBar {
            problem: page.vm.problem
            onSave: page.vm.save()
        }
    }
}
