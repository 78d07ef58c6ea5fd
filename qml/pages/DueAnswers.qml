// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The other answers to something that is due. */
Item {
    id: answers

    required property DueViewModel vm
    required property string key
    required property bool dose
    required property bool ahead
    signal editAsked()

    implicitHeight: column.implicitHeight + Theme.gap

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; margins: Theme.cardPadding }
        spacing: Theme.gapSmall

        TextFieldRow {
            id: time
            visible: answers.dose
            label: qsTr("Taken at", "field: a time")
            placeholder: "08:10"
            problem: answers.dose ? answers.vm.problem : ""
            maximumLength: 5
            inputMethodHints: Qt.ImhTime
            onEntered: answers.vm.takenAt(answers.key, text)
        }
        DateField {
            id: day
            visible: !answers.dose && !answers.ahead
            label: qsTr("It happened on", "field: a day")
            problem: answers.dose ? "" : answers.vm.problem
            value: ""
            onPicked: (iso, about) => {
                value = iso
                answers.vm.happenedOn(answers.key, (about ? "about:" : "") + iso)
            }
        }
        Flow {
            id: buttons
            spacing: Theme.gapSmall
            Layout.fillWidth: true
            Layout.preferredWidth: 1

            AppButton {
                visible: answers.dose
                text: qsTr("Taken then", "button: a dose at the time typed")
                width: Math.min(implicitWidth, buttons.width)
                onClicked: answers.vm.takenAt(answers.key, time.text)
            }
            AppButton {
                visible: answers.dose
                text: qsTr("Not taken", "button: a missed dose")
                kind: "outline"
                width: Math.min(implicitWidth, buttons.width)
                onClicked: answers.vm.missed(answers.key)
            }
            AppButton {
                visible: !answers.dose && !answers.ahead
                text: qsTr("On the planned day", "button: a planned entry happened then")
                width: Math.min(implicitWidth, buttons.width)
                onClicked: answers.vm.happenedOn(answers.key, "")
            }
            AppButton {
                visible: !answers.dose
                text: qsTr("Will not happen", "button: cancels a planned entry")
                kind: "outline"
                width: Math.min(implicitWidth, buttons.width)
                onClicked: answers.vm.cancel(answers.key)
            }
            AppButton {
                visible: !answers.dose
                text: qsTr("Change", "button: opens the form of a planned entry")
                glyph: "pencil"
                kind: "ghost"
                width: Math.min(implicitWidth, buttons.width)
                onClicked: answers.editAsked()
            }
        }
    }
}
