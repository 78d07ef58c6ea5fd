// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The call list: the centre's numbers and words, which rules speak, and with whom it was gone through. */
Item {
    id: page

    required property Workspace workspace
    required property CallSheetViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Call list", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Call list", "page title")
            meta: qsTr("%1 of %2 rules on", "call list").arg(page.vm.onCount).arg(page.vm.count)
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel {
                text: qsTr("When does your team want you to call? Copy their sheet, and go through it with them. Nothing speaks before you confirm it.", "call list")
                Layout.fillWidth: true
            }
            AppLabel {
                visible: text.length > 0
                text: page.vm.minorNote
                color: Theme.callToday
                Layout.fillWidth: true
            }
            ListSection { title: qsTr("Whom to call", "section") }
            CallSheetNumbers { vm: page.vm }
            ListSection { title: qsTr("The sheet in its own words", "section") }
            Card {
                TextAreaRow {
                    label: qsTr("What the sheet says", "field: the team's words")
                    hint: qsTr("Word for word, as your team wrote it.", "call list")
                    value: page.vm.words
                    onEdited: text => page.vm.words = text
                }
            }
            ListSection { title: qsTr("Rules your team asked for", "section") }
            GridLayout {
                columns: Theme.large ? 1 : 2
                columnSpacing: Theme.gapSmall
                rowSpacing: Theme.gapSmall
                Layout.fillWidth: true
                AppButton {
                    text: qsTr("Turn all on", "button")
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: page.vm.setAll(true)
                }
                AppButton {
                    text: qsTr("Turn all off", "button")
                    kind: "outline"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: page.vm.setAll(false)
                }
            }
            Repeater {
                model: page.vm.rules
                CallSheetRule { vm: page.vm }
            }
            ListSection { title: qsTr("A rule of your own", "section") }
            CallSheetOwn { vm: page.vm }
            ListSection { title: qsTr("Confirm", "section") }
            CallSheetConfirm { vm: page.vm }
        }
        SaveBar {
            problem: page.vm.problem
            onSave: page.vm.save()
        }
    }
}
