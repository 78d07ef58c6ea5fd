// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: in Qt 6.4 a Loader cannot make bound components.
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The door: open a vault, make the first one, or write down its recovery code. One column in the middle, nothing else. */
Item {
    id: page

    required property UnlockViewModel vm
    property bool showingCode: false
    property LockCardViewModel card: null
    property bool showingCard: false
    readonly property bool hasCard: card && card.present && !showingCode

    ScrollPage {
        anchors.fill: parent
        id: scroll
        visible: !page.showingCard // from readers, too
        column: Theme.formWidth
        topSpace: Math.max(Theme.gapLarge, Math.round((height - form.height) / 3))

        AppButton { // above the passphrase: whoever needs it has no time
            visible: page.hasCard
            text: qsTr("Emergency card", "button on the lock screen")
            kind: "callTint"
            glyph: "phone"
            base: Theme.targetCall + Theme.gapSmall
            Layout.fillWidth: true
            onClicked: page.showingCard = true
        }
        Loader {
            id: form
            Layout.fillWidth: true
            sourceComponent: page.showingCode ? code : page.vm.vaultExists ? unlock : create
        }
    }
    Loader {
        anchors.fill: parent
        active: page.showingCard && page.hasCard
        sourceComponent: LockCard {
            vm: page.card
            onClosed: page.showingCard = false
        }
    }
    Component {
        id: unlock
        UnlockForm { vm: page.vm }
    }
    Component {
        id: create
        CreateForm { vm: page.vm }
    }
    Component {
        id: code
        RecoveryCodeForm { vm: page.vm }
    }
}
