// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What was given that may hide a fever, and when. */
RowLayout {
    id: mask

    required property WatchViewModel vm

    visible: vm.maskTitle.length > 0
    spacing: Theme.gapSmall
    Layout.fillWidth: true
    Layout.fillHeight: false

    Icon {
        glyph: "info"
        color: Theme.callToday
        Layout.alignment: Qt.AlignTop
    }
    ColumnLayout {
        spacing: 0
        AppLabel {
            text: mask.vm.maskTitle
            role: "row"
            weight: Theme.semibold
            color: Theme.callToday
            Layout.fillWidth: true
        }
        AppLabel {
            text: mask.vm.maskText
            role: "meta"
            color: Theme.callToday
            Layout.fillWidth: true
        }
    }
}
