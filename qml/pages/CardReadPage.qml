// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Dialogs
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Reads an emergency card from a picture of its QR code and offers to add its person. */
Item {
    id: page

    required property Workspace workspace
    required property CardReadViewModel vm

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Read an emergency card", "page")

    FileDialog {
        id: dialog
        title: qsTr("Choose a picture of a QR code", "file dialog")
        nameFilters: [qsTr("Pictures (%1)", "file dialog").arg("*.png *.jpg *.jpeg"), qsTr("All files (%1)", "file dialog").arg("*")]
        onAccepted: page.vm.read(selectedFile)
    }
    ConfirmSheet {
        id: taking
        title: qsTr("Add this person?", "sheet")
        text: qsTr("What the card says becomes a new patient in this vault. Please check it afterwards. Undo takes it back.", "sheet: an emergency card")
        confirmText: qsTr("Add", "button: a new patient from a card")
        onConfirmed: page.vm.take()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Read an emergency card", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel {
                text: qsTr("Choose a photo or picture of the QR code of a Dayplus emergency card. It is only read; nothing is kept until you say so.", "reading a card")
                Layout.fillWidth: true
            }
            AppButton {
                text: page.vm.present ? qsTr("Choose another picture", "button") : qsTr("Choose a picture", "button")
                glyph: "image"
                kind: page.vm.present ? "outline" : "primary"
                Layout.fillWidth: true
                onClicked: dialog.open()
            }
            Banner {
                visible: page.vm.problem.length > 0
                kind: "callToday"
                text: page.vm.problem
                Layout.fillWidth: true
            }
            ListSection {
                visible: page.vm.present
                title: qsTr("On the card", "section")
            }
            CardLines { lines: page.vm.lines }
            AppButton {
                visible: page.vm.present
                text: qsTr("Add as a new patient", "button: from an emergency card")
                glyph: "person"
                kind: "primary"
                Layout.fillWidth: true
                onClicked: taking.open()
            }
        }
    }
}
