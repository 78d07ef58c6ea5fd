// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A row of a flush card: lead (a time) or icon, title, meta under it, and at the end a note, a button, own items or a chevron.
    `pressable` makes the whole row a button; from 150 % text the button moves under the words. */
PressableRow {
    id: row

    required property string title
    property string meta: ""
    property string lead: ""
    property string glyph: ""
    property color glyphTone: Theme.inkSoft
    property string who: "" // small, after the title
    property string note: "" // small, at the end
    property int titleWeight: Theme.medium
    property bool chevron: pressable
    property bool divider: true // a line above, inset to the text; off for the first row
    property string actionText: ""
    property string actionGlyph: ""
    property string actionKind: actionGlyph.length > 0 ? "ghost" : "tint"
    property string actionName: actionText + ", " + title // says which row when read aloud
    property int leadWidth: 0 // same for all rows of a list; 0 = its own
    default property alias trailing: slot.data
    readonly property int textInset: Theme.cardPadding + (start.visible ? start.width + Theme.gap : 0)
    readonly property int endPadding: actionText.length === 0 || Theme.large ? Theme.cardPadding
                                      : actionKind === "ghost" ? Theme.gapTiny : Theme.gapSmall
    signal acted()

    text: Theme.joined([lead, title, meta, who, note], ", ")
    leftPadding: mirrored ? endPadding : Theme.cardPadding
    rightPadding: mirrored ? Theme.cardPadding : endPadding
    topPadding: Theme.large ? Theme.gap : Theme.gapTiny
    bottomPadding: topPadding
    implicitHeight: Math.max(meta.length > 0 ? Theme.rowTwo : Theme.rowOne, implicitContentHeight + topPadding + bottomPadding, slot.height)
    Layout.fillWidth: true

    contentItem: Item {
        implicitHeight: words.height + (below.visible ? below.height + Theme.gapSmall : 0)

        Row {
            id: start
            anchors { left: parent.left; verticalCenter: words.verticalCenter }
            spacing: Theme.gap
            visible: !Theme.large && (row.lead.length > 0 || row.glyph.length > 0)
            AppLabel {
                visible: row.lead.length > 0
                text: row.lead
                role: "meta"
                soft: true
                wrapMode: Text.NoWrap
                width: Math.max(row.leadWidth, Math.ceil(implicitWidth))
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
            Icon {
                visible: row.glyph.length > 0
                glyph: row.glyph
                color: row.glyphTone
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        Column {
            id: words
            y: below.visible ? 0 : Math.round((parent.height - height) / 2)
            anchors { left: start.visible ? start.right : parent.left; right: end.left }
            anchors { leftMargin: start.visible ? Theme.gap : 0; rightMargin: end.width > 0 ? Theme.gap : 0 }
            Flow {
                id: line
                width: parent.width
                spacing: Theme.gapTiny
                AppLabel {
                    id: name
                    text: row.title
                    role: row.meta.length > 0 ? "row" : "body"
                    weight: row.titleWeight
                    wrapMode: Text.Wrap
                    width: Math.min(Math.ceil(measured.advanceWidth) + 1, line.width)
                    Accessible.ignored: true

                    TextMetrics {
                        id: measured
                        font: name.font
                        text: row.title
                    }
                }
                AppLabel {
                    visible: row.who.length > 0 && !Theme.large
                    text: row.who
                    role: "meta"
                    soft: true
                    wrapMode: Text.NoWrap
                    height: name.type.lineHeight
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
            AppLabel {
                id: under
                width: parent.width
                visible: text.length > 0
                text: Theme.large ? Theme.joined([row.lead, row.meta, row.who, row.note], ", ") : row.meta
                role: "meta"
                soft: true
                Accessible.ignored: true
            }
        }
        Row {
            id: end
            anchors { right: parent.right; verticalCenter: words.verticalCenter }
            spacing: Theme.gap
            AppLabel {
                visible: row.note.length > 0 && !Theme.large
                text: row.note
                role: "meta"
                soft: true
                wrapMode: Text.Wrap
                width: Math.min(Math.ceil(implicitWidth), row.availableWidth / 2)
                horizontalAlignment: Text.AlignRight
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
            Row {
                id: slot
                spacing: Theme.gapSmall
                visible: children.length > 0
                anchors.verticalCenter: parent.verticalCenter
            }
            Repeater { // a button costs more than the rest of the row: only the one that is seen is made
                model: row.actionText.length > 0 && !Theme.large ? 1 : 0
                AppButton {
                    text: row.actionText
                    glyph: row.actionGlyph
                    kind: row.actionKind
                    anchors.verticalCenter: end.verticalCenter
                    Accessible.name: row.actionName
                    onClicked: row.acted()
                }
            }
            Icon {
                visible: row.chevron
                glyph: "chevron-right"
                size: Theme.iconRow
                color: Theme.inkSoft
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        Column {
            id: below
            visible: row.actionText.length > 0 && Theme.large
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            Repeater {
                model: row.actionText.length > 0 && Theme.large ? 1 : 0
                AppButton {
                    width: below.width
                    text: row.actionText
                    glyph: row.actionGlyph
                    Accessible.name: row.actionName
                    onClicked: row.acted()
                }
            }
        }
    }
    background: Rectangle {
        color: row.pressable && row.down ? Theme.tintStrong(Theme.primary)
                                         : (row.pressable && row.hovered ? Theme.tint(Theme.primary) : Theme.clear)
        radius: Theme.radius
        Divider {
            visible: row.divider
            anchors { left: parent.left; right: parent.right; top: parent.top }
            inset: Theme.large ? 0 : row.textInset
        }
        FocusRing { shown: row.visualFocus; gap: -Theme.stroke * 2 }
    }
}
