// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What Dayplus is, what is protected and what is not, in plain words. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("About Dayplus", "page")

    component Paragraph: AppLabel { Layout.fillWidth: true }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("About Dayplus", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppMark {}
            Paragraph {
                //: %1 is a version number
                text: qsTr("Dayplus %1", "about").arg(Qt.application.version)
                role: "cardTitle"
            }
            Paragraph { text: qsTr("A personal record of a treatment, counted from Day 0, and a way to tell others how it is going. It does not judge what you write and never tells you what to take.", "about") }
            ListSection { title: qsTr("What is protected", "about") }
            Paragraph { text: qsTr("Everything you write is encrypted on this device with your passphrase. It opens only with the passphrase or the recovery code. Dayplus has no account and makes no network connection.", "about") }
            ListSection { title: qsTr("What is not", "about") }
            Paragraph { text: qsTr("While the diary is open, somebody at this device can read it. Files you export are not encrypted. The look of the app (theme, text size) is kept outside the diary. If both the passphrase and the recovery code are lost, nobody can open it.", "about") }
            ListSection { title: qsTr("Licences", "about") }
            Paragraph { text: qsTr("Dayplus is free software under the GNU General Public Licence, version 3 or later. It contains LOINC codes, © Regenstrief Institute, Inc. and the LOINC Committee, used under the LOINC licence (loinc.org).", "about") }
            Paragraph {
                text: qsTr("Information only. Your care team’s instructions come first.", "footer")
                role: "meta"
                soft: true
            }
        }
    }
}
