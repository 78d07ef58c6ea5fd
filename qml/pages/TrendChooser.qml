// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What the chart shows: everything that has values, to search and to tick; its order; and the views made of it. */
ColumnLayout {
    id: chooser

    required property TrendsViewModel vm
    required property bool beside
    readonly property bool ordering: vm.view === TrendsViewModel.Order

    spacing: 0

    SubPageHeader {
        title: qsTr("What to show", "page title")
        meta: chooser.vm.views.own ? chooser.vm.views.names[chooser.vm.views.current]
                                   : qsTr("Up to %1 at once. One more lets the first one go.", "chooser of the chart").arg(chooser.vm.room)
        pill: false
        backGlyph: chooser.beside ? "close" : "chevron-left"
        Layout.fillWidth: true
        Layout.rightMargin: Theme.margin
        onBack: chooser.vm.view = TrendsViewModel.Chart
    }
    SegmentedBar {
        options: [qsTr("Pick", "chooser of the chart: tick what is shown"), qsTr("Order and views", "chooser of the chart")]
        label: qsTr("What to do", "chooser of the chart")
        current: chooser.ordering ? 1 : 0
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.bottomMargin: Theme.gapSmall
        onPicked: index => chooser.vm.view = index === 1 ? TrendsViewModel.Order : TrendsViewModel.Chooser
    }
    SearchField {
        visible: !chooser.ordering
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.bottomMargin: Theme.gapSmall
        onSearched: text => chooser.vm.items.search = text
    }
    ListView {
        id: rows
        visible: !chooser.ordering
        model: chooser.vm.items
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: height // Tab reaches the next row
        Layout.fillWidth: true
        Layout.fillHeight: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What to show", "list, for readers")
        delegate: TrendChoiceRow {
            width: rows.width
            onReached: index => rows.positionViewAtIndex(index, ListView.Contain)
            onPicked: code => chooser.vm.toggle(code)
        }
        AppLabel {
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin }
            visible: rows.count === 0
            text: qsTr("Nothing by that name has a value yet.", "empty search")
            soft: true
        }
    }
    TrendOrder {
        visible: chooser.ordering
        vm: chooser.vm
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    AppButton {
        visible: !chooser.beside
        text: qsTr("Show the chart", "button")
        kind: "primary"
        Layout.fillWidth: true
        Layout.margins: Theme.margin
        onClicked: chooser.vm.view = TrendsViewModel.Chart
    }
}
