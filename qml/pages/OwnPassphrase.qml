// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Gives a person a passphrase of their own, typed twice, or takes it back. Opening with it chooses that person as the one who types. */
Card {
    id: own

    required property PersonFormViewModel vm
    required property UnlockViewModel unlock
    property bool asked: false
    signal takeAsked()

    function give(): void { own.vm.givePassphrase(first.text, again.text) }

    spacing: Theme.gap

    Connections {
        target: own.vm
        function onPassphraseGiven(): void {
            first.clear()
            again.clear()
            own.asked = false
        }
    }
    AppLabel {
        text: own.vm.hasPassphrase ? qsTr("%1 can open this diary, and is then the one who types.", "own passphrase; a person").arg(own.vm.name)
                                   : qsTr("With it %1 opens this diary and is then the one who types. Everybody who opens it can read all of it.", "own passphrase; a person").arg(own.vm.name)
        Layout.fillWidth: true
    }
    PassphraseField {
        id: first
        visible: own.asked
        label: qsTr("Passphrase of %1", "field; a person").arg(own.vm.name)
        hint: text.length > 0 ? own.unlock.strengthText(text) : qsTr("At least 12 characters. A short sentence is good.", "passphrase")
        enabled: !own.vm.busy
        onAccepted: again.grab()

        StrengthBar {
            strength: first.text.length < 12 ? 0 : own.unlock.strength(first.text)
            visible: first.text.length > 0
        }
    }
    PassphraseField {
        id: again
        visible: own.asked
        label: qsTr("The same again", "field: passphrase repeated")
        problem: own.vm.passphraseProblem
        enabled: !own.vm.busy
        onAccepted: own.give()
    }
    AppButton {
        text: own.vm.busy ? qsTr("Making the key…", "button")
            : own.asked ? qsTr("Give this passphrase", "button")
            : own.vm.hasPassphrase ? qsTr("Give a new one", "button: another passphrase for a person")
                                   : qsTr("Give %1 an own passphrase", "button; a person").arg(own.vm.name)
        glyph: "key"
        enabled: !own.vm.busy
        Layout.fillWidth: true
        onClicked: own.asked ? own.give() : own.asked = true
    }
    AppButton {
        visible: own.vm.hasPassphrase && !own.asked
        text: qsTr("Take it back", "button: a person's passphrase")
        kind: "outline"
        enabled: !own.vm.busy
        Layout.fillWidth: true
        onClicked: own.takeAsked()
    }
}
