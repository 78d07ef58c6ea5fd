// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Who said it, when it was, and a note. */
Card {
    id: card

    required property ToldViewModel vm

    spacing: Theme.gap

    TextFieldRow {
        label: qsTr("Who said it", "field")
        placeholder: qsTr("Dr Weber, Ward 7B", "field: example of who said it")
        optional: true
        value: card.vm.by
        onEdited: text => card.vm.by = text
    }
    FieldPair {
        id: pair
        TextFieldRow {
            label: card.vm.spans ? qsTr("From", "field: first day") : qsTr("Date", "field")
            value: card.vm.date
            width: pair.firstWidth
            onEdited: text => card.vm.date = text
        }
        TextFieldRow {
            label: qsTr("Time", "field")
            value: card.vm.time
            optional: true
            width: pair.secondWidth
            onEdited: text => card.vm.time = text
        }
    }
    TextFieldRow {
        visible: card.vm.spans
        label: qsTr("To", "field: last day")
        hint: qsTr("Leave it empty while it goes on.", "end date field")
        value: card.vm.until
        onEdited: text => card.vm.until = text
    }
    TextAreaRow {
        label: qsTr("Their words", "field: a note")
        value: card.vm.note
        Layout.fillWidth: true
        onEdited: text => card.vm.note = text
    }
}
