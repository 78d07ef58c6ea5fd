// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Opening a vault with the passphrase, or with the recovery code. */
ColumnLayout {
    id: form

    required property UnlockViewModel vm
    property bool withCode: false

    function open(): void {
        if (form.withCode) {
            form.vm.unlockWithCode(code.text)
            return
        }
        form.vm.unlock(passphrase.text)
        passphrase.clear()
    }

    spacing: Theme.gapLarge
    Component.onCompleted: passphrase.grab()

    AppMark { Layout.alignment: Qt.AlignHCenter }
    AppLabel {
        text: form.withCode ? qsTr("Open with the recovery code", "lock screen title") : qsTr("Your diary is locked", "lock screen title")
        role: "pageTitle"
        heading: true
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
    PassphraseField {
        id: passphrase
        visible: !form.withCode
        label: qsTr("Passphrase", "field")
        problem: form.withCode ? "" : form.vm.problem
        enabled: !form.vm.busy
        Layout.fillWidth: true
        onAccepted: form.open()
        onEdited: if (form.vm.problem.length > 0) form.vm.forgetProblem()
    }
    TextFieldRow {
        id: code
        visible: form.withCode
        label: qsTr("Recovery code", "field")
        hint: qsTr("Capitals and dashes do not matter.", "recovery code")
        problem: form.withCode ? form.vm.problem : ""
        Layout.fillWidth: true
        onEntered: form.open()
    }
    AppButton {
        text: form.vm.busy ? qsTr("Opening…", "button") : qsTr("Open", "button: unlock")
        kind: "primary"
        glyph: "unlock"
        base: Theme.targetMain
        enabled: !form.vm.busy && form.vm.waitSeconds === 0
        reason: form.vm.waitSeconds > 0 ? qsTr("Try again in %n second(s)", "after wrong passphrases", form.vm.waitSeconds) : ""
        Layout.fillWidth: true
        onClicked: form.open()
    }
    AppButton {
        text: form.withCode ? qsTr("Use the passphrase", "button") : qsTr("I forgot my passphrase", "button: use the recovery code")
        kind: "ghost"
        Layout.alignment: Qt.AlignHCenter
        onClicked: {
            form.vm.forgetProblem()
            form.withCode = !form.withCode
        }
    }
    AppLabel {
        text: form.vm.folder
        role: "meta"
        soft: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WrapAnywhere
        Layout.fillWidth: true
    }
}
