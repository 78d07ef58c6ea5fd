// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The emergency card: what would be on it, on or off, and the same as a QR code. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property CardViewModel vm: workspace.card

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Emergency card", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Emergency card", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel {
                text: qsTr("A card that helpers can read on this device without your passphrase. It holds exactly what stands below, and nothing else.", "emergency card")
                Layout.fillWidth: true
            }
            Card {
                flush: true
                SwitchRow {
                    text: qsTr("Show the card while locked", "switch")
                    meta: page.vm.possible ? page.vm.warning : qsTr("This device cannot keep one.", "emergency card")
                    enabled: page.vm.possible
                    divider: false
                    checked: page.vm.on
                    onToggled: {
                        page.vm.setOn(checked)
                        checked = Qt.binding(() => page.vm.on)
                    }
                }
            }
            ListSection { title: qsTr("On the card", "section") }
            CardLines { lines: page.vm.lines }
            ListSection {
                visible: page.vm.qr.length > 0
                title: qsTr("As a QR code", "section")
            }
            Card {
                visible: page.vm.qr.length > 0
                spacing: Theme.gapSmall
                AppLabel {
                    text: qsTr("Any phone can read it, without Dayplus. It is not encrypted: show it only to people who help you.", "emergency card")
                    Layout.fillWidth: true
                }
                Image {
                    source: page.vm.qr
                    smooth: false
                    fillMode: Image.PreserveAspectFit
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.min(width, Theme.formWidth)
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("QR code of the emergency card", "picture")
                }
            }
            AppButton {
                text: qsTr("Wallet card", "button: opens the wallet card")
                glyph: "document"
                Layout.fillWidth: true
                onClicked: page.workspace.navigator.show(Navigator.WalletCard)
            }
            AppButton {
                text: qsTr("Read somebody’s card from a picture", "button")
                glyph: "image"
                kind: "ghost"
                Layout.fillWidth: true
                onClicked: page.workspace.readCard()
            }
        }
    }
}
