// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Dialogs
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The wallet card: what is recorded, the team's words, and the lines that concern this person with their source. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Wallet card", "page")

    FileDialog {
        id: dialog
        title: qsTr("Save the wallet card as", "file dialog")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: ["PDF (*.pdf)"]
        onAccepted: page.workspace.card.saveWallet(selectedFile)
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Wallet card", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel {
                text: qsTr("To show to doctors who do not know you. Only what you recorded is here. Go through it with your team.", "wallet card")
                Layout.fillWidth: true
            }
            CardLines { lines: page.workspace.card.wallet }
            AppButton {
                text: qsTr("Print to a PDF", "button")
                glyph: "download"
                Layout.fillWidth: true
                onClicked: dialog.open()
            }
            AppLabel {
                text: qsTr("Information only. Your care team’s instructions come first.", "footer")
                role: "meta"
                soft: true
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }
    }
}
