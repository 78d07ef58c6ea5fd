// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The chart in its card, with the range and the sentence over it (a narrow page) and the counts under it. */
ScrollPage {
    id: view

    required property TrendsViewModel vm
    readonly property bool wide: vm.wide
    /*! What a wide page has for the picture. */
    readonly property real room: height - bottomSpace - strip.implicitHeight - foot.implicitHeight - spacing - 2 * Theme.hairline

    /*! Later, never while the layout is being done: it hangs on what the layout finds. */
    function fit(): void { frame.tall = wide ? Math.max(picture.implicitHeight, Math.floor(room)) : picture.implicitHeight }

    onRoomChanged: Qt.callLater(fit)
    column: wide ? width : Theme.listWidth * Theme.scale
    bottomSpace: wide ? Theme.gap : Theme.gapHuge

    SegmentedBar {
        visible: !view.wide
        options: view.vm.ranges
        label: qsTr("Days shown", "range of the chart")
        current: view.vm.range
        onPicked: index => view.vm.range = index
    }
    TrendSummary {
        visible: !view.wide
        vm: view.vm
        Layout.fillWidth: true
    }
    Card {
        visible: view.vm.hasChart
        flush: true
        TrendReadOut {
            id: strip
            vm: view.vm
            Layout.fillWidth: true
        }
        Divider {
            Layout.fillWidth: true
        }
        Item {
            id: frame
            property real tall: 0
            Layout.fillWidth: true
            Layout.preferredHeight: tall

            TrendPicture {
                id: picture
                anchors.fill: parent
                anchors.leftMargin: Theme.gapTiny
                anchors.rightMargin: Theme.gapTiny
                anchors.bottomMargin: Theme.gapTiny
                vm: view.vm
                onImplicitHeightChanged: Qt.callLater(view.fit)
            }
        }
    }
    AppLabel {
        visible: !view.vm.hasChart && view.vm.loaded
        text: qsTr("No value of this has an exact day in these dates. What there is stands in the table.", "instead of a chart")
        Layout.fillWidth: true
    }
    GridLayout {
        id: foot
        columns: Theme.large ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapSmall
        Layout.fillWidth: true

        AppLabel {
            text: Theme.joined([view.vm.logged, view.vm.apart], ". ")
            role: "meta"
            soft: true
            Layout.fillWidth: true
        }
        AppButton {
            visible: !view.wide
            text: qsTr("Show as table", "button")
            kind: "outline"
            Layout.fillWidth: Theme.large
            onClicked: view.vm.view = TrendsViewModel.Table
        }
    }
}
