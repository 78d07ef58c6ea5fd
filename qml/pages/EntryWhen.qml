// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! When it was: a day with previous and next, a time if known, or only a month or year. Loud when it isn't today. */
Card {
    id: whenCard

    required property EntryFormViewModel vm

    spacing: Theme.gap
    edge: vm.notNow ? Theme.primary : Theme.line
    edgeWidth: vm.notNow ? Theme.stroke : Theme.hairline

    RowLayout {
        spacing: Theme.gapSmall
        IconButton {
            text: qsTr("The day before", "button")
            glyph: "chevron-left"
            onClicked: whenCard.vm.moveDay(-1)
        }
        AppLabel {
            text: whenCard.vm.dayText
            weight: Theme.semibold
            color: whenCard.vm.notNow ? Theme.primary : Theme.ink
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        IconButton {
            text: qsTr("The day after", "button")
            glyph: "chevron-right"
            onClicked: whenCard.vm.moveDay(1)
        }
    }
    DateField {
        label: whenCard.vm.spans ? qsTr("From", "field: first day") : qsTr("Date", "field")
        value: whenCard.vm.date
        about: whenCard.vm.about
        problem: whenCard.vm.dateProblem
        onPicked: (iso, about) => whenCard.vm.setWhen(iso, about)
    }
    TextFieldRow {
        label: qsTr("Time", "field")
        value: whenCard.vm.time
        optional: true
        Layout.fillWidth: true
        onEdited: text => whenCard.vm.time = text
    }
    DateField {
        visible: whenCard.vm.spans
        label: qsTr("To", "field: last day")
        value: whenCard.vm.until
        about: whenCard.vm.untilAbout
        problem: whenCard.vm.untilProblem
        hint: qsTr("Leave it empty while it goes on.", "end date field")
        onPicked: (iso, about) => whenCard.vm.setEnd(iso, about)
    }
    AppLabel {
        visible: text.length > 0
        text: whenCard.vm.planText
        weight: Theme.medium
        color: Theme.primary
        Layout.fillWidth: true
    }
    AppButton {
        visible: whenCard.vm.notNow
        text: qsTr("Today, now", "button: back to now")
        kind: "outline"
        base: Theme.targetMain
        Layout.fillWidth: true
        onClicked: whenCard.vm.setToday()
    }
}
