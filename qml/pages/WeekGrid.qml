// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The week as a table: a row for each question, a column for each day; every cell and every day is a button. */
// A fixed wish for width: layouts in layouts lose their place when rows arrive late (Qt 6.4).
Item {
    id: week

    required property CatchUpViewModel vm
    readonly property int dayCount: 7
    readonly property bool beside: width >= Theme.railFrom // the question stands left of its cells, else over them
    readonly property real labelWidth: beside ? Math.round(width / 4) : 0
    readonly property real cell: Math.floor((width - labelWidth - (dayCount - 1) * Theme.gapTiny) / dayCount)
    property bool marking: false // the column of the day that is being answered
    signal cellPressed(int question, string iso)
    signal dayPressed(string iso)

    implicitWidth: 1
    implicitHeight: table.height
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("The last week", "table of questions and days")

    Column {
        id: table
        width: parent.width
        spacing: Theme.gapSmall

        Row {
            spacing: Theme.gapTiny
            x: week.labelWidth
            Repeater {
                model: week.vm.days
                WeekDayHead {
                    width: week.cell
                    onClicked: week.dayPressed(iso)
                }
            }
        }
        Repeater {
            model: week.vm.questions
            Item {
                id: line
                required property int index
                required property string modelData
                width: table.width
                height: cells.y + cells.height
                AppLabel {
                    id: name
                    text: line.modelData
                    weight: Theme.medium
                    width: week.beside ? week.labelWidth - Theme.gap : line.width
                    y: week.beside ? Math.round((Theme.target - height) / 2) : 0
                    Accessible.ignored: true // each cell says it
                }
                Row {
                    id: cells
                    x: week.labelWidth
                    y: week.beside ? 0 : name.height + Theme.gapTiny
                    spacing: Theme.gapTiny
                    Repeater {
                        model: week.vm.days
                        WeekCell {
                            question: line.modelData
                            row: line.index
                            chosen: week.marking && week.vm.day === iso
                            width: week.cell
                            onClicked: week.cellPressed(line.index, iso)
                        }
                    }
                }
            }
        }
    }
}
