// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The panels from top to bottom, each to be moved up and down; and the views: keep this one, rename it, delete it. */
ScrollPage {
    id: order

    required property TrendsViewModel vm
    readonly property TrendViews views: vm.views

    ConfirmSheet {
        id: naming
        property bool renaming: false
        property string problem: ""
        function ask(again: bool): void {
            renaming = again
            problem = ""
            name.value = again ? order.views.names[order.views.current] : ""
            name.text = name.value
            open()
        }
        title: renaming ? qsTr("Rename this view", "sheet") : qsTr("Keep this as a view", "sheet")
        text: renaming ? "" : qsTr("The panels, their order and the days shown are kept under a name.", "sheet")
        confirmText: qsTr("Keep", "button: a view of Trends")
        onOpened: name.grab()
        onConfirmed: {
            problem = order.views.problemOf(name.text, renaming)
            if (problem.length > 0)
                open()
            else if (renaming)
                order.views.rename(name.text)
            else
                order.vm.addView(name.text)
        }

        TextFieldRow {
            id: name
            label: qsTr("Name", "field: of a view of Trends")
            maximumLength: 40
            problem: naming.problem
            Layout.fillWidth: true
            onEntered: naming.decide(true)
        }
    }
    ConfirmSheet {
        id: deleting
        title: qsTr("Delete this view?", "sheet")
        text: qsTr("Only the view goes. Nothing that was recorded is deleted.", "sheet")
        confirmText: qsTr("Delete", "button: a view of Trends")
        onConfirmed: order.views.remove()
    }

    ChoiceChips {
        visible: order.views.names.length > 1
        options: order.views.names
        label: qsTr("View", "choice: which panels")
        current: order.views.current
        onPicked: index => order.views.current = index
    }
    Card {
        spacing: 0
        flush: true

        Repeater {
            id: rows
            model: order.vm.order
            CardRow {
                id: row
                required property int index
                required property string code
                required property string label
                title: label
                divider: index > 0

                IconButton {
                    glyph: "chevron-up"
                    tone: Theme.primary
                    text: qsTr("%1 one place up", "button").arg(row.label)
                    enabled: row.index > 0
                    onClicked: order.vm.move(row.code, -1)
                }
                IconButton {
                    glyph: "chevron-down"
                    tone: Theme.primary
                    text: qsTr("%1 one place down", "button").arg(row.label)
                    enabled: row.index < rows.count - 1
                    onClicked: order.vm.move(row.code, 1)
                }
            }
        }
    }
    AppButton {
        text: qsTr("Keep this as a view…", "button")
        kind: "tint"
        glyph: "plus"
        Layout.fillWidth: true
        onClicked: naming.ask(false)
    }
    AppButton {
        visible: order.views.own
        text: qsTr("Rename this view…", "button")
        kind: "outline"
        glyph: "pencil"
        Layout.fillWidth: true
        onClicked: naming.ask(true)
    }
    AppButton {
        visible: order.views.own
        text: qsTr("Delete this view…", "button")
        kind: "outline"
        glyph: "trash"
        Layout.fillWidth: true
        onClicked: deleting.open()
    }
    AppButton {
        visible: !order.views.own && order.views.byHand
        text: qsTr("Back to what is suggested", "button")
        kind: "outline"
        Layout.fillWidth: true
        onClicked: order.views.suggest()
    }
}
