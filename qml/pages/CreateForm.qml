// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The first start: what Dayplus is, and a passphrase. */
ColumnLayout {
    id: form

    required property UnlockViewModel vm

    function create(): void {
        form.vm.create(passphrase.text, again.text)
    }

    spacing: Theme.gapLarge

    AppMark { Layout.alignment: Qt.AlignHCenter }
    AppLabel {
        text: qsTr("Welcome to Dayplus", "first start")
        role: "pageTitle"
        heading: true
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
    AppLabel {
        text: qsTr("A diary for your treatment, counted from Day 0. It stays on this device, locked with your passphrase. No account, no network.", "first start")
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
    PassphraseField {
        id: passphrase
        label: qsTr("Choose a passphrase", "field")
        hint: text.length > 0 ? form.vm.strengthText(text) : qsTr("At least 12 characters. A short sentence is good.", "passphrase")
        enabled: !form.vm.busy
        Layout.fillWidth: true
        onEdited: if (form.vm.problem.length > 0) form.vm.forgetProblem()
        onAccepted: again.grab()

        StrengthBar {
            strength: passphrase.text.length < 12 ? 0 : form.vm.strength(passphrase.text)
            visible: passphrase.text.length > 0
        }
    }
    PassphraseField {
        id: again
        label: qsTr("The same again", "field: passphrase repeated")
        problem: form.vm.problem
        enabled: !form.vm.busy
        Layout.fillWidth: true
        onEdited: if (form.vm.problem.length > 0) form.vm.forgetProblem()
        onAccepted: form.create()
    }
    AppLabel {
        text: qsTr("Nobody can open the diary without it, and we cannot reset it. Next you get a recovery code for the day you forget it.", "first start")
        role: "meta"
        soft: true
        Layout.fillWidth: true
    }
    AppButton {
        text: form.vm.busy ? qsTr("Making your diary…", "button") : qsTr("Make my diary", "button: create the vault")
        kind: "primary"
        base: Theme.targetMain
        enabled: !form.vm.busy
        Layout.fillWidth: true
        onClicked: form.create()
    }
}
