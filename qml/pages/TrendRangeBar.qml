// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Controls
import Dayplus.ViewModels

/*! The four ranges one needs most; the others are under "How it is shown", and the one that is shown is always here. */
SegmentedBar {
    required property TrendsViewModel vm

    options: vm.bar.map(index => vm.ranges[index])
    label: qsTr("Days shown", "range of the chart")
    current: vm.bar.indexOf(vm.range)
    onPicked: index => vm.range = vm.bar[index]
}
