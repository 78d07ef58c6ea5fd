// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! The five places; from 150 % text two worded buttons, Menu and Call my team. `safeArea` is kept free below. */
Rectangle {
    id: bar

    property int current: 0
    property int safeArea: 0
    readonly property Places places: Places {}
    signal chosen(int place)
    signal menu()
    signal callTeam()

    implicitHeight: (Theme.large ? worded.implicitHeight + Theme.gapLarge : Theme.bottomBarHeight) + Theme.hairline + safeArea
    Layout.fillWidth: true
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places", "name of the navigation, read aloud")

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    RowLayout {
        visible: !Theme.large
        anchors { fill: parent; topMargin: Theme.hairline; bottomMargin: bar.safeArea }
        anchors { leftMargin: Theme.gapTiny; rightMargin: Theme.gapTiny }
        spacing: 0
        Repeater {
            model: bar.places.names
            delegate: PlaceTab {
                required property int index
                required property string modelData
                text: modelData
                glyph: bar.places.glyphs[index]
                current: bar.current === index
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: bar.chosen(index)
            }
        }
    }
    RowLayout {
        id: worded
        visible: Theme.large
        anchors { left: parent.left; right: parent.right; top: parent.top }
        anchors { leftMargin: Theme.margin; rightMargin: Theme.margin; topMargin: Theme.gapSmall + Theme.hairline }
        spacing: Theme.gapSmall
        StackedButton {
            glyph: "menu"
            text: qsTr("Menu", "button: opens the five places")
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            onClicked: bar.menu()
        }
        StackedButton {
            glyph: "phone"
            tone: Theme.callNow
            text: qsTr("Call my team", "button on every page, opens the call screen")
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            onClicked: bar.callTeam()
        }
    }
}
