// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! B cells: the newest value, and the days on which a report said they were gone or back. Told by a tap, never worked out. */
ColumnLayout {
    id: cells

    required property ImmunityViewModel vm
    signal opened(string entry)

    visible: vm.bCells.length > 0 || vm.bCellDays.count > 0
    spacing: Theme.gapSmall
    Layout.fillWidth: true
    Layout.fillHeight: false

    ListSection { title: qsTr("B cells", "section") }
    Card {
        visible: cells.vm.bCells.length > 0
        spacing: Theme.gap
        AppLabel {
            text: cells.vm.bCells
            Layout.fillWidth: true
        }
        AppButton {
            visible: cells.vm.canSayGone
            text: qsTr("The lab says: not found", "button: B cells")
            kind: "outline"
            Layout.fillWidth: true
            onClicked: cells.vm.sayGone()
        }
        AppButton {
            visible: cells.vm.canSayBack
            text: qsTr("The lab says: back again", "button: B cells")
            kind: "outline"
            Layout.fillWidth: true
            onClicked: cells.vm.sayBack()
        }
    }
    RowList {
        title: qsTr("What the reports said", "section: B cells")
        rows: cells.vm.bCellDays
        pressable: true
        onPressed: code => cells.opened(code)
    }
}
