// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The foot of Journey while several entries are chosen: how many, and what to do with them. Each deed is asked for once and can be undone. */
Rectangle {
    id: bar

    required property JourneySelection selection
    property int room: 0 // the height it may take
    readonly property bool some: selection.count > 0 && !selection.busy
    readonly property int columns: Theme.large || Theme.scale > 1.1 ? 2 : 3
    signal dayChosen()

    visible: selection.active
    height: visible ? Math.min(room, body.implicitHeight + 2 * Theme.gap) : 0
    color: Theme.surface
    Accessible.role: Accessible.ToolBar
    Accessible.name: selection.text

    Divider { anchors { left: parent.left; right: parent.right; top: parent.top } }
    Flickable {
        id: area
        anchors.fill: parent
        anchors.topMargin: Theme.hairline
        contentHeight: body.implicitHeight + 2 * Theme.gap
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: body
            x: Theme.gap
            y: Theme.gap
            width: area.width - 2 * Theme.gap
            spacing: Theme.gapSmall

            Item {
                implicitHeight: Math.max(count.implicitHeight, close.implicitHeight)
                Layout.fillWidth: true
                AppLabel {
                    id: count
                    anchors { left: parent.left; right: close.left; verticalCenter: parent.verticalCenter }
                    text: bar.selection.text
                    weight: Theme.semibold
                    Accessible.role: Accessible.AlertMessage
                }
                AppButton {
                    id: close
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    text: qsTr("Done", "button: stop choosing entries")
                    kind: "tint"
                    onClicked: bar.selection.stop()
                }
            }
            AppLabel {
                visible: text.length > 0
                text: bar.selection.problem
                color: Theme.callToday
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }
            AppButton {
                visible: text.length > 0
                text: bar.selection.dayText
                kind: "outline"
                Layout.fillWidth: true
                onClicked: bar.dayChosen()
            }
            GridLayout {
                columns: bar.columns
                columnSpacing: Theme.gapSmall
                rowSpacing: Theme.gapSmall
                AppButton {
                    text: qsTr("Move", "button: move entries to another day")
                    kind: "outline"
                    leftPadding: Theme.gapSmall
                    rightPadding: Theme.gapSmall
                    enabled: bar.some
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: move.open()
                }
                AppButton {
                    text: qsTr("Who said it", "button: change the reporter of entries")
                    kind: "outline"
                    leftPadding: Theme.gapSmall
                    rightPadding: Theme.gapSmall
                    enabled: bar.some
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: who.open()
                }
                AppButton {
                    text: qsTr("Remove", "button: remove entries")
                    kind: "outline"
                    leftPadding: Theme.gapSmall
                    rightPadding: Theme.gapSmall
                    enabled: bar.some
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.columnSpan: bar.columns === 2 ? 2 : 1
                    onClicked: away.open()
                }
            }
        }
    }
    JourneyMoveSheet {
        id: move
        selection: bar.selection
    }
    JourneyWhoSheet {
        id: who
        selection: bar.selection
    }
    ConfirmSheet {
        id: away
        title: qsTr("Remove these entries?", "sheet")
        text: Theme.joined([bar.selection.text, bar.selection.made], ": ") + ". " + qsTr("Undo brings them back.", "sheet: remove entries")
        confirmText: qsTr("Remove", "button: remove entries")
        onConfirmed: bar.selection.remove()
    }
}
