// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! When a medicine is due: every day, on weekdays, in a cycle, as needed; and at which times. */
Card {
    id: fields

    required property MedicineFormViewModel vm
    readonly property bool timed: vm.rhythm !== MedicineFormViewModel.NotSaid && vm.rhythm !== MedicineFormViewModel.AsNeeded
    readonly property var place: Qt.locale()

    spacing: Theme.gap

    AppLabel {
        text: qsTr("How often", "field")
        weight: Theme.medium
        Layout.fillWidth: true
    }
    ChoiceChips {
        label: qsTr("How often", "field")
        options: [qsTr("Not said", "rhythm"), qsTr("Every day", "rhythm"), qsTr("Some weekdays", "rhythm"),
                  qsTr("Days on and off", "rhythm"), qsTr("As needed", "rhythm")]
        current: fields.vm.rhythm
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        onPicked: index => fields.vm.rhythm = index
    }
    ChoiceChips {
        visible: fields.vm.rhythm === MedicineFormViewModel.Weekdays
        label: qsTr("Days of the week", "field")
        options: [1, 2, 3, 4, 5, 6, 7].map(day => fields.place.standaloneDayName(day % 7, Locale.ShortFormat))
        multiple: true
        chosen: fields.vm.weekdays.map(day => day - 1)
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        onPicked: index => fields.vm.toggleWeekday(index + 1)
    }
    GridLayout {
        visible: fields.vm.rhythm === MedicineFormViewModel.Cycle
        columns: 1 // labels of several words need the whole width
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        TextFieldRow {
            label: qsTr("Days on", "field: of a cycle")
            value: fields.vm.daysOn
            inputMethodHints: Qt.ImhDigitsOnly
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            onEdited: text => fields.vm.daysOn = text
        }
        TextFieldRow {
            label: qsTr("Days off", "field: of a cycle")
            value: fields.vm.daysOff
            inputMethodHints: Qt.ImhDigitsOnly
            Layout.alignment: Qt.AlignTop
            Layout.fillHeight: false
            onEdited: text => fields.vm.daysOff = text
        }
    }
    FieldNote {
        hint: fields.vm.rhythm === MedicineFormViewModel.Cycle ? qsTr("Counted from the first day of the newest dose. Every other day is 1 and 1.", "field hint") : ""
    }
    TextFieldRow {
        visible: fields.timed
        label: qsTr("At", "field: times of the day")
        placeholder: qsTr("08:00, 20:00", "example of times")
        hint: qsTr("Empty if there is no special time", "field hint")
        optional: true
        value: fields.vm.times
        onEdited: text => fields.vm.times = text
    }
}
