// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! On Today, on days of watch mode: what is next, and the way into it. */
Card {
    id: card

    required property WatchViewModel vm
    signal open()

    flush: true

    CardRow {
        title: card.vm.night ? qsTr("Night watch", "card on Today") : qsTr("Watch", "card on Today")
        meta: card.vm.nextTime.length > 0 ? qsTr("%1 at %2, %3", "card on Today: what, time, how long until then").arg(card.vm.nextWhat).arg(card.vm.nextTime).arg(card.vm.nextWait)
                                          : qsTr("Measure, medicine, thinking check", "card on Today")
        glyph: card.vm.overdue ? "clock" : card.vm.night ? "moon" : "sun"
        glyphTone: card.vm.overdue ? Theme.callToday : Theme.inkSoft
        pressable: true
        divider: false
        onClicked: card.open()
    }
}
