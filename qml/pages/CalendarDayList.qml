// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The month with large text: the days that have something, and today, as rows; the entries of the chosen one under it. */
ColumnLayout {
    id: list

    required property CalendarViewModel vm
    signal opened(var entryId)

    spacing: Theme.gapSmall

    Repeater {
        model: list.vm.days
        ColumnLayout {
            id: place
            required property string iso
            required property bool inMonth
            required property bool today
            required property string number
            required property int day
            required property string summary
            required property string spoken
            readonly property bool chosen: iso === list.vm.selected

            visible: inMonth && (summary.length > 0 || today || chosen)
            spacing: Theme.gapSmall
            Layout.fillWidth: true

            Card {
                flush: true
                edge: place.chosen ? Theme.primary : Theme.line
                edgeWidth: place.chosen ? Theme.stroke : Theme.hairline
                CardRow {
                    title: new Date(place.iso + "T12:00").toLocaleDateString(Qt.locale(), "ddd d MMMM")
                    meta: Theme.joined([place.number.length > 0 ? qsTr("Day %1", "day of the treatment").arg(place.number) : "",
                                        place.today ? qsTr("today", "in the calendar") : "", place.summary], ", ")
                    pressable: true
                    chevron: false
                    divider: false
                    text: place.spoken
                    onClicked: list.vm.select(place.iso)
                }
            }
            Repeater {
                model: place.chosen ? 1 : 0
                CalendarEntries {
                    rows: list.vm.entries
                    Layout.leftMargin: Theme.gap
                    onOpened: entry => list.opened(entry)
                }
            }
        }
    }
}
