// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A medicine taken now: its dose, since when, and "Taken" until today's is logged. */
CardRow {
    id: row

    required property int index
    required property var medicineId
    required meta
    required property string takenAt
    signal opened(var id)
    signal taken(var id)

    titleWeight: Theme.semibold
    divider: index > 0
    pressable: true
    chevron: false
    actionText: takenAt.length > 0 ? "" : qsTr("Taken", "button: log today's dose now")
    onClicked: opened(medicineId)
    onActed: taken(medicineId)

    Icon {
        visible: row.takenAt.length > 0
        glyph: "check"
        size: Theme.iconRow
        color: Theme.done
    }
    AppLabel {
        visible: row.takenAt.length > 0
        text: row.takenAt
        weight: Theme.semibold
        color: Theme.done
        //: read aloud; %1 is a time
        Accessible.name: qsTr("taken at %1", "medicine").arg(row.takenAt)
    }
}
