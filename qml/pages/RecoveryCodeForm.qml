// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The recovery code, shown this once; two of its groups are typed back before the diary opens. */
ColumnLayout {
    id: form

    required property UnlockViewModel vm
    property bool written: false

    spacing: Theme.gapLarge

    AppLabel {
        text: qsTr("Write this down", "recovery code title")
        role: "pageTitle"
        heading: true
        Layout.fillWidth: true
    }
    AppLabel {
        text: qsTr("This recovery code opens your diary if you forget the passphrase. Keep it on paper, away from this device. It is shown only now. Nobody from Dayplus will ever ask for it.", "recovery code")
        Layout.fillWidth: true
    }
    Card {
        visible: !form.written
        AppLabel {
            text: form.vm.recoveryCode.split("-").reduce((lines, group, i) => lines + (i === 0 ? "" : i % 3 === 0 ? "\n" : "   ") + group, "")
            role: "cardTitle"
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Accessible.name: qsTr("Recovery code: %1", "read aloud").arg(form.vm.recoveryCode)
        }
    }
    AppButton {
        visible: !form.written
        text: qsTr("I have written it down", "button")
        kind: "primary"
        base: Theme.targetMain
        Layout.fillWidth: true
        onClicked: {
            form.written = true
            first.grab()
        }
    }
    AppLabel {
        visible: form.written
        text: form.vm.askedGroups
        Layout.fillWidth: true
    }
    TextFieldRow {
        id: first
        visible: form.written
        label: qsTr("First group asked for", "field")
        Layout.fillWidth: true
        onEdited: form.vm.forgetProblem()
    }
    TextFieldRow {
        id: second
        visible: form.written
        label: qsTr("Second group asked for", "field")
        problem: form.vm.problem
        Layout.fillWidth: true
        onEdited: form.vm.forgetProblem()
    }
    AppButton {
        visible: form.written
        text: qsTr("Open my diary", "button")
        kind: "primary"
        base: Theme.targetMain
        Layout.fillWidth: true
        onClicked: form.vm.confirmCode(first.text, second.text)
    }
    AppButton {
        visible: form.written
        text: qsTr("Show the code again", "button")
        kind: "ghost"
        Layout.alignment: Qt.AlignHCenter
        onClicked: form.written = false
    }
}
