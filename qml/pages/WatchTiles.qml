// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Next check, and who is on watch: two tiles beside each other, one under the other in large text. */
GridLayout {
    id: tiles

    required property WatchViewModel vm
    signal measure()
    signal rota()

    columns: Theme.large ? 1 : 2
    columnSpacing: Theme.gapSmall
    rowSpacing: Theme.gapSmall
    Layout.fillHeight: false

    WatchTile {
        head: qsTr("Next check", "tile of watch mode")
        main: tiles.vm.nextTime.length > 0 ? tiles.vm.nextTime
              : tiles.vm.hospital.on ? qsTr("The ward", "tile of watch mode: they measure") : qsTr("None planned", "tile of watch mode")
        side: tiles.vm.nextWait
        under: tiles.vm.hospital.on ? qsTr("In hospital they measure. You may note it here too.", "tile of watch mode") : tiles.vm.nextWhat
        loud: tiles.vm.overdue
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.fillHeight: true
        onClicked: tiles.measure()
    }
    WatchTile {
        head: qsTr("On watch", "tile of watch mode")
        main: tiles.vm.onWatch.length > 0 ? tiles.vm.onWatch : qsTr("Nobody noted", "tile of watch mode")
        side: ""
        under: tiles.vm.onWatchNext
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.fillHeight: true
        onClicked: tiles.rota()
    }
}
