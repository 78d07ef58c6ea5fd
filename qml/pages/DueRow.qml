// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One thing that is due, with its usual answer. Pressed, it shows the others: another time or day, missed, not going to happen. */
// A fixed wish for width: layouts in layouts lose their place when rows arrive late (Qt 6.4).
Item {
    id: due

    required property DueViewModel vm
    required property int index
    required property string key
    required property int what // 0 planned, 1 dose, 2 measurement
    required property string title
    required property string meta
    required property bool overdue
    required property bool ahead
    readonly property bool opened: vm.open === key
    signal editAsked(var entry)

    implicitWidth: 1
    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    Column {
        id: column
        width: parent.width

        CardRow {
            width: parent.width
            title: due.title
            meta: due.meta
            glyph: due.what === 0 ? "calendar" : due.what === 1 ? "pill" : "thermometer"
            glyphTone: due.overdue ? Theme.callToday : Theme.inkSoft
            divider: due.index > 0
            pressable: due.what !== 2
            chevron: false
            actionText: due.ahead ? "" : due.what === 0 ? qsTr("It happened", "button: a planned entry")
                      : due.what === 1 ? qsTr("Taken", "button: log today's dose now") : qsTr("Measure", "button")
            Accessible.description: due.opened ? qsTr("open", "a row that shows more") : ""
            onClicked: due.vm.open = due.opened ? "" : due.key
            onActed: due.vm.done(due.key)
        }
        Repeater {
            model: due.opened ? 1 : 0
            DueAnswers {
                vm: due.vm
                key: due.key
                dose: due.what === 1
                ahead: due.ahead
                width: column.width
                onEditAsked: due.editAsked(due.vm.entryOf(due.key))
            }
        }
    }
}
