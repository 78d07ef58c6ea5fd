// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A date as exact as it is known: typed as 2026-03-10, 2026-03 or 2026, or picked; "about" is a tick. It gives what was said:
    picked(iso, about), iso "" when emptied. Whether it is a date is for the owner to say (`problem`). */
Item {
    id: field

    required property string label
    property string value: "" // ISO, as precise as known
    property bool about: false
    property bool vague: true // offers month, year and about
    property string hint: vague ? qsTr("Year, month, day: 2026-03-10. Only 2026-03 or 2026 is fine too.", "date field")
                                : qsTr("Year, month, day: 2026-03-10", "date field")
    property string problem: ""
    property date latest: new Date(NaN)
    property bool open: false
    readonly property list<string> precisions: ["day", "month", "year"]
    property int precision: valueParts > 0 ? 3 - valueParts : 0
    readonly property int valueParts: value.length > 0 ? value.split("-").length : 0
    signal picked(string iso, bool about)

    function dateOf(iso: string): date {
        const parts = iso.split("-").map(part => parseInt(part, 10))
        const day = new Date(parts[0], (parts[1] || 1) - 1, parts[2] || 1)
        return isNaN(day.getTime()) ? new Date() : day
    }
    function isoOf(day: date): string {
        const two = number => String(number).padStart(2, "0")
        const whole = [String(day.getFullYear()), two(day.getMonth() + 1), two(day.getDate())]
        return whole.slice(0, 3 - precision).join("-")
    }

    implicitHeight: parts.implicitHeight
    Layout.fillWidth: true

    Column {
        id: parts
        width: field.width
        spacing: Theme.gapSmall

        TextFieldRow {
            id: input
            width: parts.width
            label: field.label
            value: field.value
            problem: field.problem
            placeholder: qsTr("2026-03-10", "example of a date, year first")
            maximumLength: 10
            inputMethodHints: Qt.ImhDate | Qt.ImhNoPredictiveText
            input.endSpace: Theme.target
            onCommitted: text => field.picked(text.trim().replace(/[.\/]/g, "-"), field.about)

            IconButton {
                parent: input.input
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                glyph: "calendar"
                tone: Theme.primary
                text: field.open ? qsTr("Close the calendar", "button at a date") : qsTr("Pick from a calendar", "button at a date")
                onClicked: field.open = !field.open
            }
        }
        FieldNote { width: parts.width; hint: field.problem.length > 0 ? "" : field.hint }
        SegmentedBar {
            width: parts.width
            visible: field.open && field.vague
            label: qsTr("How exact", "precision of a date")
            options: [qsTr("Day", "precision of a date"), qsTr("Month", "precision of a date"), qsTr("Year", "precision of a date")]
            current: field.precision
            onPicked: index => field.precision = index
        }
        Repeater { // a Loader cannot make a bound component in Qt 6.4
            model: field.open ? 1 : 0
            delegate: MonthGrid {
                width: parts.width + 2 * Theme.gapTiny // seven columns of 48 px in a card on a small phone
                x: -Theme.gapTiny
                date: field.value.length > 0 ? field.dateOf(field.value) : new Date()
                precision: field.precisions[field.precision]
                latest: field.latest
                onPicked: day => {
                    field.picked(field.isoOf(day), field.about)
                    field.open = false
                }
            }
        }
        CheckTile {
            width: parts.width
            visible: field.vague
            text: qsTr("About then, not exact", "tick at a date")
            checked: field.about
            onToggled: field.picked(field.value, checked)
        }
    }
}
