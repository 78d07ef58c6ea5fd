// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls

/*! The day beside the rail: the number over the date; of a vague date "about" over the month. */
Column {
    id: day

    required property string number
    required property string date
    property bool vague: false
    property bool soft: false
    readonly property bool wordy: number.length > 5 // "Month 5": its digits alone would be taken for days

    AppLabel {
        visible: text.length > 0
        width: parent.width
        text: day.number
        role: day.vague || (day.wordy && day.number.length > 6) ? "meta" : "row"
        weight: day.vague || day.soft ? Theme.regular : Theme.semibold
        soft: day.vague || day.soft
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
    AppLabel {
        visible: text.length > 0
        width: parent.width
        text: day.date
        role: "meta"
        weight: day.vague && !day.soft ? Theme.semibold : Theme.regular
        soft: !day.vague || day.soft
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
}
