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
    GridLayout {
        columns: Theme.large ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        TextFieldRow {
            label: whenCard.vm.spans ? qsTr("From", "field: first day") : qsTr("Date", "field")
            value: whenCard.vm.date
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            onEdited: text => whenCard.vm.date = text
        }
        TextFieldRow {
            label: qsTr("Time", "field")
            value: whenCard.vm.time
            optional: true
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            onEdited: text => whenCard.vm.time = text
        }
    }
    FieldNote {
        problem: whenCard.vm.dateProblem
        hint: qsTr("If you only know the month or the year, write just that.", "date field")
        Layout.fillWidth: true
    }
    TextFieldRow {
        visible: whenCard.vm.spans
        label: qsTr("To", "field: last day")
        value: whenCard.vm.until
        problem: whenCard.vm.untilProblem
        hint: qsTr("Leave it empty while it goes on.", "end date field")
        Layout.fillWidth: true
        onEdited: text => whenCard.vm.until = text
    }
    GridLayout {
        columns: Theme.large ? 1 : 2
        columnSpacing: Theme.gapSmall
        CheckTile {
            text: qsTr("About then", "choice: the date is not exact")
            checked: whenCard.vm.about
            Layout.fillWidth: true
            onClicked: whenCard.vm.about = !whenCard.vm.about
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
}
