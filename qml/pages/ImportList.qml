// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: in Qt 6.4 a Loader cannot make bound components.
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A titled list of plain rows; nothing when there are none. Long lists show their first forty. */
ColumnLayout {
    id: list

    required property string title
    required property ChoiceModel rows
    readonly property int most: 40

    visible: rows.count > 0
    spacing: Theme.gapSmall
    Layout.fillWidth: true

    ListSection {
        title: list.title
        note: list.rows.count > list.most ? qsTr("%1 of %2", "shown, all").arg(list.most).arg(list.rows.count) : ""
    }
    Card {
        flush: true
        Repeater {
            model: list.rows
            Loader {
                id: line
                required property int index
                required property string label
                required property string detail
                active: index < list.most
                visible: active
                Layout.fillWidth: true
                sourceComponent: CardRow {
                    title: line.label
                    meta: line.detail
                    titleWeight: Theme.regular
                    divider: line.index > 0
                }
            }
        }
    }
}
