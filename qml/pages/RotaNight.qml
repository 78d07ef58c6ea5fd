// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One night: who watches; pressed, the hours and the people to choose from. */
// A fixed wish for width: layouts in layouts lose their place when rows arrive late (Qt 6.4).
Item {
    id: night

    required property RotaViewModel vm
    required property int index
    required property string code
    required property string label
    required property string detail
    readonly property bool opened: vm.night === code
    signal personAsked()

    implicitWidth: 1
    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    Column {
        id: column
        width: parent.width

        CardRow {
            width: parent.width
            title: night.label
            meta: night.detail
            glyph: "moon"
            pressable: true
            chevron: false
            divider: night.index > 0
            Accessible.description: night.opened ? qsTr("open", "a row that shows more") : ""
            onClicked: night.vm.night = night.code
        }
        Repeater {
            model: night.opened ? 1 : 0
            Item {
                implicitHeight: choice.implicitHeight + Theme.gap
                width: column.width

                ColumnLayout {
                    id: choice
                    anchors { left: parent.left; right: parent.right; margins: Theme.cardPadding }
                    spacing: Theme.gapSmall

                    Grid { // no layout: two of them around a text field lose their place at large text
                        id: times
                        readonly property real cell: (width - (columns - 1) * spacing) / columns
                        columns: Theme.large ? 1 : 2
                        spacing: Theme.gap
                        Layout.fillWidth: true
                        TextFieldRow {
                            label: qsTr("From", "field: a time")
                            value: night.vm.from
                            problem: night.vm.problem
                            maximumLength: 5
                            width: times.cell
                            onEdited: text => night.vm.from = text
                        }
                        TextFieldRow {
                            label: qsTr("To", "field: a time")
                            value: night.vm.to
                            maximumLength: 5
                            width: times.cell
                            onEdited: text => night.vm.to = text
                        }
                    }
                    Flow {
                        spacing: Theme.gapSmall
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Repeater {
                            model: night.vm.people
                            AppButton {
                                id: person
                                required property string code
                                required property string label
                                readonly property bool on: night.detail.length > 0 && night.vm.watches(code)
                                text: label
                                kind: on ? "primary" : "outline"
                                glyph: on ? "check" : ""
                                Accessible.checkable: true
                                Accessible.checked: on
                                onClicked: night.vm.toggle(code)
                            }
                        }
                        AppButton {
                            text: qsTr("Somebody else", "button: adds a person")
                            glyph: "plus"
                            kind: "ghost"
                            onClicked: night.personAsked()
                        }
                    }
                }
            }
        }
    }
}
