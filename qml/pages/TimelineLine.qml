// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls

/*! One line of the timeline, whatever it is. The whole line is one button, read aloud as one sentence. */
Pressable {
    id: line

    required property int index
    required property string type
    required property var entryId
    required property string number
    required property string date
    required property string title
    required property string meta
    required property string who
    required property string sourceGlyph
    required property string sourceWord
    required property string spoken
    required property int level
    required property bool open
    required property bool planned
    required property bool cancelled
    required property bool vague
    required property bool spanMark
    required property bool beyond
    required property string band
    required property var lanes
    required property bool chosen
    required property string picture

    required property TimelineGrid grid
    property bool selected: false
    property bool choosing: false // several are being chosen: an entry's line is a tick box
    property bool last: false
    readonly property bool zero: type === "day0"
    readonly property bool isEntry: type === "entry" || zero
    readonly property bool heading: type === "band"
    readonly property bool bare: heading && grid.bandBeside // only a line: its words stand in the next one
    readonly property bool tickable: choosing && isEntry && acts
    readonly property bool acts: type === "entry" || type === "fold" || type === "earlier" || type === "later"
                                 || (zero && String(entryId) !== String(nobody))
    readonly property string nobody: "{00000000-0000-0000-0000-000000000000}"
    readonly property color ground: {
        if (acts && down)
            return Theme.tintStrong(Theme.primary)
        if (selected || (choosing && chosen) || (acts && hovered && !zero))
            return Theme.tint(Theme.primary)
        return zero ? Theme.tint(Theme.zero) : Theme.ground
    }
    readonly property string mark: {
        switch (type) {
        case "day0": return "zero"
        case "today": return "today"
        case "fold": return "fold"
        case "entry": return planned ? "planned" : vague ? "vague" : spanMark ? "span" : level > 0 ? "inner" : "happened"
        }
        return ""
    }
    readonly property int base: zero ? grid.zeroLine : type === "today" ? grid.todayLine : isEntry ? grid.line : grid.fold

    signal held() // a long press, a right click or the menu key: more than opening it

    text: spoken
    checkable: tickable
    checked: tickable && chosen
    onCheckedChanged: if (checked !== (tickable && chosen)) checked = Qt.binding(() => line.tickable && line.chosen)
    onPressAndHold: if (isEntry && acts) held()
    Keys.onMenuPressed: if (isEntry && acts) held()
    padding: 0
    implicitHeight: heading ? grid.bandLine : Math.max(base, (isEntry ? words.implicitHeight : label.implicitHeight) + Theme.gap, day.visible ? day.implicitHeight : 0)
    activeFocusOnTab: false // one stop for the whole list; arrows move inside
    focusPolicy: acts ? Qt.ClickFocus : Qt.NoFocus
    hoverEnabled: acts
    Accessible.checkable: tickable
    Accessible.checked: tickable && chosen
    Accessible.role: tickable ? Accessible.CheckBox : acts ? Accessible.Button : heading ? Accessible.Heading : Accessible.ListItem
    Accessible.focusable: acts
    Accessible.selected: selected

    background: Rectangle {
        color: line.ground
        TimelineRail {
            anchors.fill: parent
            grid: line.grid
            mark: line.mark
            ground: line.ground
            lanes: line.lanes
            first: line.index === 0
            last: line.last
            solidAbove: !line.beyond
            solidBelow: !line.beyond && line.type !== "today"
        }
        FocusRing { shown: line.visualFocus && line.acts; gap: -Theme.stroke * 3 }
    }
    contentItem: Item {
        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: if (line.isEntry && line.acts) line.held()
        }
        TimelineDay {
            id: day
            visible: !line.grid.stacked && (line.isEntry || line.type === "fold")
            anchors { left: parent.left; leftMargin: Theme.gapTiny; verticalCenter: parent.verticalCenter }
            width: line.grid.dayEnd - Theme.gapTiny
            number: line.number
            date: line.date
            vague: line.vague
            soft: line.planned
        }
        TimelineWords {
            id: words
            visible: line.isEntry
            anchors { left: parent.left; right: box.visible ? box.left : photo.visible ? photo.left : beside.left; verticalCenter: parent.verticalCenter }
            anchors.leftMargin: line.grid.wordsX + line.level * (line.grid.stacked ? 0 : Theme.gapSmall)
            anchors.rightMargin: beside.visible || box.visible || photo.visible ? Theme.gap : 0
            title: line.title
            number: line.number
            date: line.date
            meta: line.meta
            who: line.who
            sourceGlyph: line.sourceGlyph
            sourceWord: line.sourceWord
            zero: line.zero
            soft: line.planned
            vague: line.vague
            stacked: line.grid.stacked
        }
        TimelineLabel {
            id: label
            visible: !line.isEntry && !line.bare
            anchors { left: parent.left; right: beside.left; verticalCenter: parent.verticalCenter }
            anchors.leftMargin: line.grid.wordsX + line.level * (line.grid.stacked ? 0 : Theme.gapSmall)
            anchors.rightMargin: beside.visible ? Theme.gap : 0
            type: line.type
            title: line.title
            open: line.open
            day: line.grid.stacked ? Theme.joined([line.number, line.date], ", ") : ""
        }
        AppLabel {
            id: beside
            visible: line.grid.bandBeside && line.band.length > 0 && !line.tickable
            anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
            width: visible ? line.grid.bandWidth : 0
            text: visible ? line.band : ""
            role: "meta"
            weight: Theme.semibold
            soft: true
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
        AttachmentImage { // the first photo on it
            id: photo
            visible: line.picture.length > 0 && !box.visible && !line.grid.stacked
            anchors { right: beside.left; rightMargin: beside.visible ? Theme.gap : Theme.margin; verticalCenter: parent.verticalCenter }
            width: Theme.target
            height: Theme.target
            fillMode: Image.PreserveAspectCrop
            attachment: visible ? line.picture : ""
            sourceSize.width: 2 * Theme.target
            Accessible.ignored: true
        }
        Rectangle { // its tick box
            id: box
            visible: line.tickable
            anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
            width: Theme.iconSize
            height: Theme.iconSize
            radius: Theme.gapTiny + Theme.stroke
            color: line.chosen ? Theme.primary : Theme.surface
            border.width: line.chosen ? 0 : Theme.stroke
            border.color: Theme.fieldBorder
            Icon {
                anchors.centerIn: parent
                visible: line.chosen
                glyph: visible ? "check" : ""
                size: Theme.iconMeta
                color: Theme.inkOnPrimary
            }
        }
        Rectangle { // where a phase begins
            visible: line.bare && line.index > 0
            anchors { left: parent.left; right: parent.right; leftMargin: line.grid.wordsX }
            height: Theme.hairline
            color: Theme.line
        }
    }
}
