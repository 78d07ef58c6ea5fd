// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! Picks a day, a month or a year by buttons. `date` is shown as chosen; picked() gives the first day of what was pressed. */
ColumnLayout {
    id: grid

    property date date: new Date()
    property date latest: new Date(NaN) // nothing after it can be picked; invalid = no limit
    property string precision: "day" // "day" | "month" | "year"
    property int year: date.getFullYear()
    property int month: date.getMonth()
    readonly property var place: Qt.locale()
    readonly property int firstDay: place.firstDayOfWeek % 7
    readonly property int lead: (new Date(year, month, 1).getDay() - firstDay + 7) % 7
    readonly property int span: precision === "year" ? 12 : 1
    readonly property string heading: precision === "day" ? place.standaloneMonthName(month) + " " + year
                                    : precision === "month" ? String(year) : year - 11 + "–" + year
    readonly property string unitWord: precision === "day" ? qsTr("month", "previous/next …") : qsTr("year", "previous/next …")
    readonly property int cells: precision === "day" ? 42 : 12
    readonly property int columnCount: precision === "day" ? 7 : 3
    signal picked(date day)

    function turn(by: int): void {
        const to = new Date(year, month, 1)
        precision === "day" ? to.setMonth(month + by) : to.setFullYear(year + by * span)
        year = to.getFullYear()
        month = to.getMonth()
    }
    function dayOf(cell: int): date {
        if (precision === "day")
            return new Date(year, month, cell - lead + 1)
        return precision === "month" ? new Date(year, cell, 1) : new Date(year - 11 + cell, 0, 1)
    }
    function wordOf(cell: int): string {
        const day = dayOf(cell)
        if (precision === "day")
            return String(day.getDate())
        return precision === "month" ? place.standaloneMonthName(cell, Locale.ShortFormat) : String(day.getFullYear())
    }
    function spokenOf(cell: int): string {
        return precision === "day" ? dayOf(cell).toLocaleDateString(place, Locale.LongFormat) : wordOf(cell)
    }
    function isChosen(cell: int): bool {
        const day = dayOf(cell)
        return day.getFullYear() === date.getFullYear() && (precision === "year" || day.getMonth() === date.getMonth())
            && (precision !== "day" || day.getDate() === date.getDate())
    }

    spacing: Theme.gapTiny
    Layout.fillWidth: true
    Layout.fillHeight: false
    Accessible.role: Accessible.Grouping
    Accessible.name: heading

    Item {
        implicitHeight: Math.max(before.implicitHeight, title.implicitHeight)
        Layout.fillWidth: true
        IconButton {
            id: before
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            glyph: "chevron-left"
            tone: Theme.primary
            //: Read aloud. %1 is "month" or "year".
            text: qsTr("Previous %1", "calendar button").arg(grid.unitWord)
            onClicked: grid.turn(-1)
        }
        AppLabel {
            id: title
            anchors { left: before.right; right: after.left; verticalCenter: parent.verticalCenter }
            text: grid.heading
            weight: Theme.semibold
            horizontalAlignment: Text.AlignHCenter
        }
        IconButton {
            id: after
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            glyph: "chevron-right"
            tone: Theme.primary
            //: Read aloud. %1 is "month" or "year".
            text: qsTr("Next %1", "calendar button").arg(grid.unitWord)
            onClicked: grid.turn(1)
        }
    }
    GridLayout {
        columns: grid.columnCount
        columnSpacing: grid.precision === "day" ? 0 : Theme.gapSmall
        rowSpacing: grid.precision === "day" ? 0 : Theme.gapSmall
        Repeater {
            model: grid.precision === "day" ? 7 : 0
            delegate: AppLabel {
                required property int index
                text: grid.place.standaloneDayName((grid.firstDay + index) % 7, Locale.NarrowFormat)
                role: "meta"
                soft: true
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Accessible.ignored: true
            }
        }
        Repeater {
            model: grid.cells
            delegate: MonthCell {
                required property int index
                readonly property date day: grid.dayOf(index)
                text: grid.wordOf(index)
                spoken: grid.spokenOf(index)
                chosen: grid.isChosen(index)
                plain: grid.precision === "day"
                enabled: isNaN(grid.latest.getTime()) || day <= grid.latest
                visible: grid.precision !== "day" || day.getMonth() === grid.month
                Layout.row: grid.precision === "day" ? 1 + Math.floor(index / 7) : Math.floor(index / 3)
                Layout.column: index % grid.columnCount
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: grid.picked(day)
            }
        }
    }
}
