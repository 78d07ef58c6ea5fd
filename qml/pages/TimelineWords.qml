// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

/*! The words of one entry: title, and under it when, who and where from. With large text the day comes first. */
ColumnLayout {
    id: words

    required property string title
    required property string number
    required property string date
    required property string meta
    required property string who
    required property string sourceGlyph
    required property string sourceWord
    property bool zero: false
    property bool soft: false // planned
    property bool stacked: false
    property bool vague: false
    readonly property bool comma: !vague && number.length > 0 && date.length > 0

    spacing: Theme.stroke

    Flow {
        visible: words.stacked && (words.number.length > 0 || words.date.length > 0)
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        AppLabel {
            visible: words.number.length > 0
            text: words.number + (words.comma ? "," : "")
            role: "meta"
            weight: words.soft ? Theme.regular : Theme.semibold
            soft: words.soft
            Accessible.ignored: true
        }
        AppLabel {
            visible: text.length > 0
            text: words.date
            role: "meta"
            soft: true
            Accessible.ignored: true
        }
    }
    AppLabel {
        text: words.title
        role: words.zero ? "cardTitle" : "row"
        weight: words.soft ? Theme.medium : Theme.semibold
        soft: words.soft
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    Flow {
        visible: words.meta.length > 0 || words.who.length > 0
        spacing: Theme.gap
        Layout.fillWidth: true
        AppLabel {
            visible: text.length > 0
            text: words.meta
            role: "meta"
            soft: true
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            width: Math.min(implicitWidth, words.width)
            Accessible.ignored: true
        }
        TimelineSaid {
            glyph: "person"
            text: words.who
            room: words.width
        }
    }
    TimelineSaid {
        glyph: words.sourceGlyph
        text: words.sourceWord
        room: words.width
    }
}
