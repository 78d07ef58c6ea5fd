// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The foot of a finished check: what it is and is not, and Done. */
GridLayout {
    id: foot

    signal done()

    columns: Theme.large ? 1 : 2
    columnSpacing: Theme.gap
    Layout.leftMargin: Theme.margin
    Layout.rightMargin: Theme.margin
    Layout.topMargin: Theme.gapSmall
    Layout.bottomMargin: Theme.gap
    Layout.maximumWidth: Theme.listWidth
    Layout.alignment: Qt.AlignHCenter

    AppLabel {
        text: qsTr("Saved as a number, never a grade. Information only. Your care team’s instructions come first.", "foot of the thinking check")
        role: "meta"
        soft: true
        Layout.fillWidth: true
    }
    AppButton {
        text: qsTr("Done", "button: the check has ended")
        Layout.fillWidth: Theme.large
        Layout.preferredWidth: Theme.large ? -1 : Theme.fieldWidth
        onClicked: foot.done()
    }
}
