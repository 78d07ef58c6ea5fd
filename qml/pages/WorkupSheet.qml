// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What became of one check: its day (to come = planned), or that it is not needed. */
ConfirmSheet {
    id: sheet

    required property PrepareViewModel vm
    property string item: ""
    property int state: 0
    property string day: ""
    property bool about: false

    function ask(id: string, name: string, now: int): void {
        item = id
        title = name
        state = now
        day = new Date().toISOString().slice(0, 10)
        about = false
        open()
    }

    title: ""
    text: qsTr("When was it, or when is it planned?", "a check before treatment")
    confirmText: qsTr("Save", "button")
    onConfirmed: if (!vm.setDay(item, day, about)) open()

    DateField {
        label: qsTr("Date", "field")
        value: sheet.day
        about: sheet.about
        problem: sheet.vm.problem
        onPicked: (iso, isAbout) => {
            sheet.day = iso
            sheet.about = isAbout
        }
    }
    AppButton {
        text: qsTr("Not needed, says the team", "button: a check before treatment")
        kind: "outline"
        Layout.fillWidth: true
        onClicked: {
            sheet.vm.setNotNeeded(sheet.item)
            sheet.decide(false)
        }
    }
    AppButton {
        visible: sheet.state > 0
        text: qsTr("Open again", "button: a check before treatment")
        kind: "ghost"
        glyph: "undo"
        onClicked: {
            sheet.vm.clear(sheet.item)
            sheet.decide(false)
        }
    }
}
