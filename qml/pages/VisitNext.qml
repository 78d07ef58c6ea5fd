// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The day and time of the next visit. */
Card {
    id: next

    required property VisitViewModel vm

    spacing: Theme.gap

    Connections {
        target: next.vm
        function onDraftTaken(field: string): void {
            if (field !== "next")
                return
            day.value = ""
            time.text = ""
        }
    }
    DateField {
        id: day
        label: qsTr("Day", "field: of the next visit")
        vague: false
        onPicked: iso => {
            value = iso
            next.vm.setDraft("next", iso)
        }
        Component.onCompleted: value = next.vm.draft("next")
    }
    TextFieldRow {
        id: time
        label: qsTr("Time", "field: of the next visit")
        placeholder: "09:30"
        optional: true
        maximumLength: 5
        onEdited: text => next.vm.setDraft("next-time", text)
        Component.onCompleted: text = next.vm.draft("next-time")
    }
    AppButton {
        text: qsTr("Plan this visit", "button")
        enabled: day.value.length > 0
        onClicked: next.vm.planNext(day.value, time.text)
    }
}
