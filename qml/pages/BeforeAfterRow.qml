// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

/*! One symptom in two windows on one scale: days logged, their shares as bars, middle value and range. Read aloud as one sentence. */
ColumnLayout {
    id: row

    required property int index
    required property string label
    required property string scaleNote
    required property string beforeLogged
    required property string nowLogged
    required property string beforeMiddle
    required property string nowMiddle
    required property string beforeRange
    required property string nowRange
    required property var beforeShares
    required property var nowShares
    required property real beforeAt
    required property real nowAt
    required property var ticks
    required property string sentence
    required property string beforeName
    required property string nowName

    spacing: Theme.gapTiny
    Layout.fillWidth: true
    Layout.fillHeight: false
    Accessible.role: Accessible.ListItem
    Accessible.name: sentence

    Divider { visible: row.index > 0 }
    AppLabel {
        text: row.label
        weight: Theme.semibold
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    AppLabel {
        visible: text.length > 0
        text: row.scaleNote
        role: "meta"
        soft: true
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    BeforeAfterSide {
        name: row.beforeName
        logged: row.beforeLogged
        middle: row.beforeMiddle
        range: row.beforeRange
        shares: row.beforeShares
        at: row.beforeAt
        tone: Theme.seriesGrey
    }
    BeforeAfterSide {
        name: row.nowName
        logged: row.nowLogged
        middle: row.nowMiddle
        range: row.nowRange
        shares: row.nowShares
        at: row.nowAt
        ticks: row.ticks
        tone: Theme.seriesBlue
    }
}
