// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A stopped medicine: when, why, and the days since. */
CardRow {
    id: row

    required property int index
    required property var medicineId
    required meta
    required property int daysSince
    required property bool about
    signal opened(var id)

    titleWeight: Theme.semibold
    divider: index > 0
    pressable: true
    chevron: false
    //: read aloud; a stopped medicine
    Accessible.description: daysSince >= 0 ? qsTr("%n day(s) since", "medicine", daysSince) : ""
    onClicked: opened(medicineId)

    AppLabel {
        visible: row.daysSince >= 0
        text: row.about ? qsTr("about %1", "days since").arg(row.daysSince) : row.daysSince
        role: "cardTitle"
        Accessible.ignored: true
    }
}
